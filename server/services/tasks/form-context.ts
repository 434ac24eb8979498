import { isOptionList } from '@/domain/form/option-lists.ts'
import { formAtStep } from '@/domain/form/rights.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import type { Tx } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadOptions, type FormOption } from './option-lists.ts'

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
 * Gives what a form needs from the district: the lists its `valuesKey`s ask for, and the facts of the case that it has a
 * field for, with what earlier steps wrote.
 */
export async function loadFormContext(
  db: Pick<Tx, 'unit' | 'person' | 'category'>,
  schema: Record<string, unknown> | null,
  unitPath: string | null,
  facts: Record<string, unknown>,
  earlier: Record<string, unknown> = {},
): Promise<FormContext> {
  const components = formComponents(schema)
  const keys = new Set(components.map(({ key }) => key))
  const asked = [...new Set(components.map(({ valuesKey }) => valuesKey))].filter(isOptionList)
  const around = { unitPath, named: idsIn(earlier) }
  const lists = await Promise.all(asked.map(async (list) => [list, await loadOptions[list](db, around)] as const))
  const data = Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== null))
  return { options: Object.fromEntries(lists), data: { ...data, ...earlier } }
}

const idsIn = (values: Record<string, unknown>): string[] =>
  Object.values(values).filter((value): value is string => typeof value === 'string' && isId(value))
