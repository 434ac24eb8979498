import { formAtStep } from '@/domain/form/rights.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import type { Tx } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'

export type FormOption = { value: string; label: string }

export type FormContext = { options: Record<string, FormOption[]>; data: Record<string, unknown> }

type Component = { type?: unknown; key?: unknown; valuesKey?: unknown; readonly?: unknown; components?: unknown }

/** Takes a form-js schema; gives its components, those inside groups and lists too. */
export function formComponents(schema: { components?: unknown } | null): Component[] {
  const own = Array.isArray(schema?.components) ? (schema.components as Component[]) : []
  return own.flatMap((component) => [component, ...formComponents(component)])
}

/** Takes the forms of a published version, the name a step gives and the step; gives the schema with its rights, or null. */
export function formOfStep(forms: unknown, name: string, elementId: string): Record<string, unknown> | null {
  const found = (forms as Record<string, unknown> | null)?.[name]
  if (typeof found !== 'object' || found === null) return null
  const { components } = found as { components?: unknown }
  return Array.isArray(components) ? formAtStep(found as FormSchema, elementId) : (found as Record<string, unknown>)
}

/**
 * Gives what a form needs from the district: options for its `valuesKey`s (`units`: active departments by code;
 * `persons`: people of the step's unit by id, and those whom earlier steps named) and the facts of the case that it has a
 * field for, with what earlier steps wrote.
 */
export async function loadFormContext(
  db: Pick<Tx, 'unit' | 'person'>,
  schema: Record<string, unknown> | null,
  unitPath: string | null,
  facts: Record<string, unknown>,
  earlier: Record<string, unknown> = {},
): Promise<FormContext> {
  const components = formComponents(schema)
  const asked = new Set(components.map(({ valuesKey }) => valuesKey))
  const keys = new Set(components.map(({ key }) => key))
  const [units, persons] = await Promise.all([
    asked.has('units') ? listUnitOptions(db) : undefined,
    asked.has('persons') ? listPersonOptions(db, unitPath, idsIn(earlier)) : undefined,
  ])
  const data = Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== null))
  return { options: { ...(units && { units }), ...(persons && { persons }) }, data: { ...data, ...earlier } }
}

async function listUnitOptions(db: Pick<Tx, 'unit'>): Promise<FormOption[]> {
  const units = await db.unit.findMany({
    where: { kind: 'department', active: true },
    select: { code: true, name: true },
    orderBy: { path: 'asc' },
  })
  return units.map(({ code, name }) => ({ value: code, label: name }))
}

async function listPersonOptions(
  db: Pick<Tx, 'person'>,
  unitPath: string | null,
  named: readonly string[],
): Promise<FormOption[]> {
  const members = unitPath === null ? [] : [{ active: true, memberships: { some: { unit: { path: unitPath } } } }]
  const people = await db.person.findMany({
    where: { OR: [...members, { id: { in: [...named] } }] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}

const idsIn = (values: Record<string, unknown>): string[] =>
  Object.values(values).filter((value): value is string => typeof value === 'string' && isId(value))
