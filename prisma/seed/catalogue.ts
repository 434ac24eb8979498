import { readFileSync } from 'node:fs'
import { pinyinKeys } from '../../domain/category/pinyin-keys.ts'
import { categoryWords } from './category-words.ts'
import { parseCsv } from '../../domain/shared/parse-csv.ts'

/** GB/T 47678.5-2026, in force since 2026-07-01. */
export const standard = 'gbt-47678.5-2026'

export type SeedCategory = {
  standard: string
  kind: 'component' | 'matter'
  code: string
  name: string
  classCode: string
  className: string
  synonyms: string[]
  pinyin: string
}

/** Gives the whole national catalogue: 153 components, as many matters "… 异常" of classes 01–05, and 97 matters of 06–10. */
export function seedCategories(): SeedCategory[] {
  const listed = readTable('gbt-47678.5-2026.csv').map((row) => ({
    kind: row.kind === 'component' ? ('component' as const) : ('matter' as const),
    code: row.code ?? '',
    name: row.name ?? '',
    classCode: row.class_code ?? '',
    className: row.class_name ?? '',
  }))
  const faults = listed
    .filter(({ kind }) => kind === 'component')
    .map((component) => ({ ...component, kind: 'matter' as const, name: `${component.name}异常` }))
  const former = formerNames()
  return [...listed, ...faults].map((category) => {
    const words = categoryWords[`${category.kind}:${category.code}`] ?? categoryWords[category.code] ?? []
    const formerly = category.kind === 'matter' ? (former.get(category.code) ?? []) : []
    const synonyms = [...new Set([...words, ...formerly])].filter((word) => word !== category.name)
    return { standard, ...category, synonyms, pinyin: pinyinKeys([category.name, ...synonyms]) }
  })
}

/** People still say the names of GB/T 30428.2-2013: by new code, where the crosswalk knows one. */
function formerNames(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { gbt_47678_5_code: code, name } of readTable('gbt-30428.2-2013-matters.csv')) {
    if (code && name) names.set(code, [...(names.get(code) ?? []), name])
  }
  return names
}

function readTable(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'))
}
