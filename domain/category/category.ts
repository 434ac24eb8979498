export type CategoryKind = 'component' | 'matter'

/** The same code may be a component and a matter: the key of a category is (standard, kind, code). */
export type CategoryKey = { standard: string; kind: string; code: string }

/** What a search looks at. `pinyin` holds the keys made by `pinyinKeys`, so that a browser needs no dictionary. */
export type SearchableCategory = CategoryKey & {
  name: string
  className: string
  synonyms: readonly string[]
  pinyin: string
  /** Local categories (with lead unit and limit) come first among equals. */
  local?: boolean
}

const fullCodeText = /^(\d{6})(\d{5})(\d{6})?$/

/** Takes region code, category code and for components a serial; gives the full code of GB/T 47678.5 (11 or 17 digits). */
export function fullCode(region: string, code: string, serial?: number): string {
  return `${region}${code}${serial === undefined ? '' : String(serial).padStart(6, '0')}`
}

/** Takes a full code; gives its parts, or null when it is none. */
export function parseFullCode(text: string): { region: string; code: string; serial: number | null } | null {
  const [, region, code, serial] = fullCodeText.exec(text) ?? []
  return region && code ? { region, code, serial: serial ? Number(serial) : null } : null
}
