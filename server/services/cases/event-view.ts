import type { Db } from '@/server/db/client.ts'
import type { CaseEvent } from '@/server/db/generated/client.ts'
import { loadEventNames } from './event-names.ts'
import type { Words } from './event-names.ts'
import { eventText } from './event-text.ts'
import { loadFilled, type FieldView } from './filled-steps.ts'

export type EventView = {
  seq: number
  type: string
  at: Date
  actor: string
  personName: string | null
  unitName: string | null
  unitNameEn: string | null
  data: unknown
  text: Words
  /** what was filled in on the form of a step that was done */
  fields: FieldView[]
}

/**
 * Who reads: `hiddenPersonId` is the confidential reporter of whom this reader must not learn, neither the name nor the
 * id; `atSteps` are the steps the reader works on, which may not see every field of a form.
 */
export type EventReader = { hiddenPersonId: string | null; atSteps: readonly string[] }

/** Takes events of one case and who reads them; gives them with names, sentences and what was filled in. */
export async function eventViews(
  db: Db,
  caseId: string,
  events: readonly CaseEvent[],
  { hiddenPersonId, atSteps }: EventReader,
): Promise<EventView[]> {
  const [known, filled] = await Promise.all([loadEventNames(db, caseId, events), loadFilled(db, events, atSteps)])
  const names = { ...known, person: (id: string) => (id === hiddenPersonId ? '—' : known.person(id)) }
  return events.map((event) => {
    const { seq, type, at, actor, personId, unitId } = event
    const { data, fields } = filled(event, hiddenPersonId)
    const hidden = personId !== null && personId === hiddenPersonId
    const unit = unitId && !hidden ? names.unitById(unitId) : null
    return {
      ...{ seq, type, at, actor },
      personName: personId && !hidden ? names.person(personId) : null,
      ...{ unitName: unit?.zh ?? null, unitNameEn: unit?.en ?? null },
      data: hiddenPersonId ? withoutPerson(data, hiddenPersonId) : data,
      text: eventText({ type, data: event.data }, names),
      fields,
    }
  })
}

/** Recipients and assignees are ids of people; the hidden one is left out wherever it stands. */
function withoutPerson(data: unknown, personId: string): unknown {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => {
    if (Array.isArray(value)) return (value as unknown[]).filter((entry) => entry !== personId)
    return value === personId ? null : value
  })
}
