import type { Outcome } from '@/domain/process/process-model.ts'
import { parseRoleName, parseStatusName } from '@/domain/process/parse-names.ts'
import { extensionIn, type ModelElement } from '../flow/model-element.ts'
import type { Choice } from './choice-of.tsx'

/** A form of the draft, with what its fields of one choice offer, by their keys. */
export type FormChoice = Choice & { options?: Readonly<Record<string, readonly Outcome[]>> }

/** What a step may name: roles, statuses and calendars of the district, forms of the draft. */
export type Vocabulary = {
  roles: readonly Choice[]
  statuses: readonly Choice[]
  calendars: readonly Choice[]
  forms: readonly FormChoice[]
}

/** Takes the vocabulary of the district and a process; gives it with the roles and statuses the process declares. */
export function withDeclared(vocabulary: Vocabulary, process: ModelElement | undefined, english: boolean): Vocabulary {
  const declared = extensionIn(process, 'zeebe:Properties')?.properties ?? []
  const named = (prefix: string, parse: typeof parseRoleName): Choice[] =>
    declared.flatMap(({ name = '', value = '' }) => {
      if (!name.startsWith(prefix)) return []
      const { code, name: chinese, nameEn } = parse(name.slice(prefix.length), value)
      return [{ value: code, name: (english && nameEn) || chinese }]
    })
  return {
    ...vocabulary,
    roles: together(vocabulary.roles, named('role.', parseRoleName)),
    statuses: together(vocabulary.statuses, named('status.', parseStatusName)),
  }
}

/** What the district has already keeps its name. */
function together(first: readonly Choice[], more: readonly Choice[]): Choice[] {
  const known = new Set(first.map(({ value }) => value))
  return [...first, ...more.filter(({ value }) => !known.has(value))]
}
