import type { OptionList } from '@/domain/form/option-lists.ts'
import type { Tx } from '@/server/db/client.ts'

/** `labelEn` is there where the district may have an English name. */
export type FormOption = { value: string; label: string; labelEn?: string | null }

type Reader = Pick<Tx, 'unit' | 'person' | 'category'>
type Around = { unitPath: string | null; named: readonly string[] }

/**
 * The lists of the district a form may ask for: active departments by code, people of the step's unit (and those whom
 * earlier steps named) by id, categories by their code in the catalogue.
 */
export const loadOptions: Record<OptionList, (db: Reader, around: Around) => Promise<FormOption[]>> = {
  units: async (db) => {
    const units = await db.unit.findMany({
      where: { kind: 'department', active: true },
      select: { code: true, name: true, nameEn: true },
      orderBy: { path: 'asc' },
    })
    return units.map(({ code, name, nameEn }) => ({ value: code, label: name, labelEn: nameEn }))
  },
  persons: async (db, { unitPath, named }) => {
    const members = unitPath === null ? [] : [{ active: true, memberships: { some: { unit: { path: unitPath } } } }]
    const people = await db.person.findMany({
      where: { OR: [...members, { id: { in: [...named] } }] },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    return people.map(({ id, name }) => ({ value: id, label: name }))
  },
  categories: async (db) => {
    const categories = await db.category.findMany({
      select: { kind: true, code: true, name: true, className: true },
      orderBy: [{ kind: 'desc' }, { code: 'asc' }, { standard: 'asc' }],
    })
    const known = new Map(categories.map((each) => [`${each.kind}.${each.code}`, each]))
    return [...known].map(([value, { name, className }]) => ({ value, label: `${name}（${className}）` }))
  },
}
