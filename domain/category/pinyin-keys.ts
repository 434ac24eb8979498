import { pinyin, polyphonic } from 'pinyin-pro'

/** Beyond this many readings a name of many ambiguous characters would flood the index. */
const mostReadings = 8

/**
 * Takes Chinese texts (a name and its synonyms); gives the keys a search matches, parted by spaces:
 * for each text its full pinyin with syllables parted by `'`, in every likely reading.
 */
export function pinyinKeys(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(readingsOf))].join(' ')
}

function readingsOf(text: string): string[] {
  const plain = text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')
  if (plain === '') return []
  const likely = pinyin(plain, { toneType: 'none', type: 'array', v: true }).join("'").toLowerCase()
  const alternatives = polyphonic(plain, { toneType: 'none', type: 'array' })
  return [likely, ...alternatives.reduce<string[]>(extend, [''])]
}

function extend(keys: readonly string[], readings: readonly string[]): string[] {
  const distinct = [...new Set(readings.map((reading) => reading.toLowerCase().replace(/ü/g, 'v')))]
  const extended = keys.flatMap((key) => distinct.map((reading) => (key === '' ? reading : `${key}'${reading}`)))
  return extended.slice(0, mostReadings)
}
