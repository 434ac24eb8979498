import type { SearchableCategory } from './category.ts'

/** Prepared once per list, so that a key stroke over 500 categories stays under a millisecond or two. */
export type CategoryIndex<C extends SearchableCategory> = {
  category: C
  name: string
  synonyms: readonly string[]
  className: string
  readings: readonly (readonly string[])[]
}[]

/** Takes categories; gives the index for `searchCategories`. */
export function indexCategories<C extends SearchableCategory>(categories: readonly C[]): CategoryIndex<C> {
  return categories.map((category) => ({
    category,
    name: fold(category.name),
    synonyms: category.synonyms.map(fold),
    className: fold(category.className),
    readings: category.pinyin
      .split(' ')
      .filter(Boolean)
      .map((reading) => reading.split("'")),
  }))
}

/**
 * Takes an index and what a person typed (characters, full pinyin, initials, code, several words);
 * gives at most `limit` categories, best first: code, name, synonym, pinyin, class.
 */
export function searchCategories<C extends SearchableCategory>(
  index: CategoryIndex<C>,
  query: string,
  limit = 20,
): C[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const joined = words.join('')
  const hits = index.flatMap((entry) => {
    const score = Math.max(scoreOf(entry, joined), Math.min(...words.map((word) => scoreOf(entry, word))))
    return score > 0 ? [{ category: entry.category, score, length: entry.name.length }] : []
  })
  hits.sort(
    (a, b) =>
      b.score - a.score || compare(a.category, b.category) || a.length - b.length || byCode(a.category, b.category),
  )
  return hits.slice(0, limit).map(({ category }) => category)
}

function scoreOf(entry: CategoryIndex<SearchableCategory>[number], word: string): number {
  const { name, synonyms, className, readings, category } = entry
  if (/^\d+$/.test(word)) return category.code === word ? 100 : category.code.startsWith(word) ? 90 : 0
  if (name === word) return 95
  if (synonyms.includes(word)) return 92
  if (name.startsWith(word)) return 85
  if (name.includes(word)) return 80
  if (synonyms.some((synonym) => synonym.includes(word))) return 75
  if (/^[a-z']+$/.test(word))
    return Math.max(0, ...readings.map((reading) => pinyinScore(reading, word.replaceAll("'", ''))))
  if (className.includes(word)) return 30
  return isSubsequence(word, name) ? 25 : 0
}

/** Each syllable may be typed in full, by its initial or by its beginning: `baolu`, `bllj`, `baollj`. */
function pinyinScore(syllables: readonly string[], typed: string): number {
  for (let start = 0; start < syllables.length; start++) {
    if (eats(syllables, start, typed)) return start === 0 ? 70 : 50
  }
  return 0
}

function eats(syllables: readonly string[], position: number, typed: string): boolean {
  if (typed === '') return true
  const syllable = syllables[position]
  if (syllable === undefined) return false
  let length = 0
  while (length < syllable.length && length < typed.length && syllable[length] === typed[length]) length++
  for (; length > 0; length--) {
    if (eats(syllables, position + 1, typed.slice(length))) return true
  }
  return false
}

function isSubsequence(word: string, name: string): boolean {
  let from = 0
  for (const char of word) {
    from = name.indexOf(char, from) + 1
    if (from === 0) return false
  }
  return word.length > 1
}

function compare(a: SearchableCategory, b: SearchableCategory): number {
  return Number(b.local ?? false) - Number(a.local ?? false)
}

function byCode(a: SearchableCategory, b: SearchableCategory): number {
  return b.kind.localeCompare(a.kind) || a.code.localeCompare(b.code)
}

/** Full-width letters and digits become plain, capitals small: phones send both. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
