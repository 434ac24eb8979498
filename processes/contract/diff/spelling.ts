import type { Words } from '@/domain/shared/words.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'

/** What a caller knows of the district: names of units by their codes. */
export type UnitNames = ReadonlyMap<string, Words>

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
  const said = (locale: 'zh' | 'en') =>
    text.replace(/"([\w.-]+)"/g, (whole, code: string) => units.get(code)?.[locale] ?? whole)
  return units.get(text) ?? { zh: said('zh'), en: said('en') }
}
