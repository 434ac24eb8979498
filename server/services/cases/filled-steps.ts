import {
  fieldWords,
  filledFields,
  hiddenAt,
  listedIn,
  type FilledField,
  type NameInList,
} from '@/domain/form/filled-fields.ts'
import { setAt } from '@/domain/form/path.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { Db } from '@/server/db/client.ts'
import type { CaseEvent } from '@/server/db/generated/client.ts'
import { namedSelect } from './status-view.ts'
import { isId } from '@/server/services/is-id.ts'
import { loadForms } from '@/server/services/processes/load-forms.ts'
import { stepOf } from '@/server/services/tasks/step-model.ts'

export type FieldView = { key: string; label: string; value: Words }

type Data = Record<string, unknown>
type Event = Pick<CaseEvent, 'type' | 'data'>
type Filled = { fields: FilledField[]; form: Data }

/**
 * Takes events of one case and the steps the reader works on; gives for each event what was filled in, in words, and
 * its data without the fields that the form hides from these steps.
 */
export async function loadFilled(db: Db, events: readonly Event[], atSteps: readonly string[]) {
  const done = await readDone(db, events, atSteps)
  const nameIn = await loadListNames(
    db,
    [...done.values()].flatMap(({ fields }) => fields),
  )
  return ({ type, data }: Event, hiddenPersonId: string | null): { data: unknown; fields: FieldView[] } => {
    const filled = type === 'StepCompleted' ? done.get(taskOf(data)) : undefined
    if (!filled) return { data, fields: [] }
    const shown = filled.fields.filter(({ value }) => !names(value, hiddenPersonId))
    const fields = shown.map((field) => ({
      key: field.path.join('.'),
      label: field.component.label ?? field.path.join('.'),
      value: fieldWords(field, filled.form, nameIn),
    }))
    return { data: { ...(data as Data), form: filled.form }, fields }
  }
}

const names = (value: unknown, id: string | null) => id !== null && JSON.stringify(value).includes(id)

const taskOf = (data: unknown): string => (data as { taskId?: string }).taskId ?? ''

async function readDone(db: Db, events: readonly Event[], atSteps: readonly string[]): Promise<Map<string, Filled>> {
  const completed = events.filter(({ type }) => type === 'StepCompleted')
  const forms = new Map(completed.map(({ data }) => [taskOf(data), ((data as Data)['form'] ?? {}) as Data]))
  const tasks = await db.task.findMany({
    where: { id: { in: [...forms.keys()].filter(isId) } },
    select: { id: true, elementId: true, processVersionId: true, step: true },
  })
  const done = new Map<string, Filled>()
  for (const { id, elementId, processVersionId, step } of tasks) {
    const { form: name, resultVariable } = stepOf(step)
    const schema = schemaIn(await loadForms(db, processVersionId), name)
    if (!schema) continue
    const hidden = atSteps.flatMap((stepId) => hiddenAt(schema, stepId))
    const form = hidden.reduce((data, path) => setAt(data, path, undefined), forms.get(id) ?? {})
    // the outcome stands in the sentence already
    const fields = filledFields(schema, elementId, form).filter(({ path }) => path.join('.') !== resultVariable)
    done.set(id, { fields, form })
  }
  return done
}

function schemaIn(forms: unknown, name: string): FormSchema | null {
  const found = (forms as Record<string, unknown> | null)?.[name] as Partial<FormSchema> | undefined
  return Array.isArray(found?.components) ? (found as FormSchema) : null
}

/** Loads what the values of these fields are called, one query per list. */
async function loadListNames(db: Db, fields: readonly FilledField[]): Promise<NameInList> {
  const listed = fields.flatMap((field) => listedIn(field) ?? [])
  const valuesOf = (list: string) => listed.flatMap((each) => (each.list === list ? each.values : []))
  const [codes, ids, categories] = [valuesOf('units'), valuesOf('persons').filter(isId), valuesOf('categories')]
  const [units, persons, known] = await Promise.all([
    codes.length > 0 ? db.unit.findMany({ where: { code: { in: codes } }, select: namedSelect }) : [],
    ids.length > 0 ? db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) : [],
    categories.length > 0
      ? db.category.findMany({
          where: { code: { in: categories.map((value) => value.slice(value.indexOf('.') + 1)) } },
          select: { kind: true, code: true, name: true },
        })
      : [],
  ])
  const names = {
    units: new Map(units.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }])),
    persons: new Map(persons.map(({ id, name }) => [id, { zh: name, en: name }])),
    categories: new Map(known.map(({ kind, code, name }) => [`${kind}.${code}`, { zh: name, en: name }])),
  }
  return (list, value) => names[list].get(value) ?? null
}
