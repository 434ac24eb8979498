import type { Words } from '@/domain/shared/words.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { same } from './contract-words.ts'

/** What a caller knows of the district: names of units by their codes. */
export type UnitNames = ReadonlyMap<string, string>

/** How codes of data are said: roles and statuses as the models declare them, units as the district calls them. */
export type Spelling = {
  role: ReadonlyMap<string, Words>
  status: ReadonlyMap<string, Words>
  unit: UnitNames
}

/** Takes what a model declares and the names of units; gives how its codes are said. */
export function spellingOf({ roles, statuses }: ProcessModel, unit: UnitNames): Spelling {
  const names = (declared: { code: string; name: string; nameEn?: string }[]) =>
    new Map(declared.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }]))
  return { role: names(roles), status: names(statuses), unit }
}

/** Takes the text of a property; gives it with codes of units, in quotes or alone, said by their names. */
export function unitWords(text: string, units: UnitNames): Words {
  const alone = units.get(text)
  return same(alone ?? text.replace(/"([\w.-]+)"/g, (whole, code: string) => units.get(code) ?? whole))
}
