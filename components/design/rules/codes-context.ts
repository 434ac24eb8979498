import { useLocale } from 'next-intl'
import { createContext, use } from 'react'
import { namesOf, noCodes, type CodeBook, type NameOf } from '@/domain/rules/code-book.ts'
import { valueWords } from '@/domain/rules/code-words.ts'
import type { TestField, TestFields, TestRow } from '@/domain/rules/test-row.ts'

export type Codes = { book: CodeBook; nameOf: NameOf }

/** The codes of the district, for everything on the workbench of rules that shows or takes one. */
export const CodesContext = createContext<Codes>({ book: noCodes, nameOf: namesOf(noCodes) })

/** Takes a test and its fields; gives what a value of a field is called, empty where nobody knows. */
export function useTestNames(fields: TestFields, row: TestRow): (field: TestField, value: string) => string {
  const { nameOf } = use(CodesContext)
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const within = kindIn(fields, row)
  return ({ codes }, value) => (codes && valueWords(value, codes, nameOf, within)?.[language]) || ''
}

/** Gives the kind of case a test is about, undefined where it does not say. */
export function kindIn({ inputs }: TestFields, row: TestRow): string | undefined {
  const kind = inputs.find(({ codes }) => codes === 'kind')
  return (kind && row.inputs[kind.name]) || undefined
}
