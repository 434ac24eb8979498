import type { Words } from '@/domain/shared/words.ts'
import type { CodeKind, NameOf } from './code-book.ts'
import { unquoted } from './read-test.ts'

/** Takes the FEEL of a cell; gives what the codes in it are called, null where it holds none that has a name. */
export function cellWords(cell: string, kind: CodeKind, nameOf: NameOf, within?: string): Words | null {
  const texts = [...cell.matchAll(/(starts with\(\s*\?\s*,\s*)?("(?:[^"\\]|\\.)*")/g)]
  const names = texts.flatMap(([, begins, text]) => nameOf(kind, unquoted(text), { within, whole: !!begins }) ?? [])
  if (names.length === 0) return null
  const said = joined(names)
  return /^\s*not\s*\(/.test(cell) ? { zh: `除了 ${said.zh}`, en: `other than ${said.en}` } : said
}

/** Takes a value as a test holds it, a code or a JSON list of them; gives what is meant by it, null where nobody knows. */
export function valueWords(value: string, kind: CodeKind, nameOf: NameOf, within?: string): Words | null {
  const text = value.trim()
  return /["[]/.test(text) ? cellWords(text, kind, nameOf, within) : nameOf(kind, text, { within })
}

const joined = (names: readonly Words[]): Words => ({
  zh: [...new Set(names.map(({ zh }) => zh))].join('、'),
  en: [...new Set(names.map(({ en }) => en))].join(', '),
})
