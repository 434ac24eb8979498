import type { Tx } from '@/server/db/client.ts'

export type FormOption = { value: string; label: string }

export type FormContext = { options: Record<string, FormOption[]>; data: Record<string, unknown> }

type Component = { type?: unknown; key?: unknown; valuesKey?: unknown; components?: unknown }

/** Takes a form-js schema; gives its components, those inside groups and lists too. */
export function formComponents(schema: { components?: unknown } | null): Component[] {
  const own = Array.isArray(schema?.components) ? (schema.components as Component[]) : []
  return own.flatMap((component) => [component, ...formComponents(component)])
}

/** Takes the forms of a published version and the name a step gives; gives the schema, or null. */
export function findForm(forms: unknown, name: string): Record<string, unknown> | null {
  const found = (forms as Record<string, unknown> | null)?.[name]
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null
}

/**
 * Gives what a form needs from the district: options for its `valuesKey`s (`units`: active departments by code;
 * `persons`: people of the step's unit by id) and the facts of the case that it has a field for.
 */
export async function loadFormContext(
  db: Pick<Tx, 'unit' | 'person'>,
  schema: Record<string, unknown> | null,
  unitPath: string | null,
  facts: Record<string, unknown>,
): Promise<FormContext> {
  const components = formComponents(schema)
  const asked = new Set(components.map(({ valuesKey }) => valuesKey))
  const keys = new Set(components.map(({ key }) => key))
  const [units, persons] = await Promise.all([
    asked.has('units') ? listUnitOptions(db) : undefined,
    asked.has('persons') ? listPersonOptions(db, unitPath) : undefined,
  ])
  const data = Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== null))
  return { options: { ...(units && { units }), ...(persons && { persons }) }, data }
}

async function listUnitOptions(db: Pick<Tx, 'unit'>): Promise<FormOption[]> {
  const units = await db.unit.findMany({
    where: { kind: 'department', active: true },
    select: { code: true, name: true },
    orderBy: { path: 'asc' },
  })
  return units.map(({ code, name }) => ({ value: code, label: name }))
}

async function listPersonOptions(db: Pick<Tx, 'unit' | 'person'>, unitPath: string | null): Promise<FormOption[]> {
  if (unitPath === null) return []
  const people = await db.person.findMany({
    where: { active: true, memberships: { some: { unit: { path: unitPath } } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}
