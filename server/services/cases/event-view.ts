import type { Db } from '@/server/db/client.ts'
import type { CaseEvent } from '@/server/db/generated/client.ts'
import { loadEventNames } from './event-names.ts'
import type { Words } from './event-names.ts'
import { eventText } from './event-text.ts'

export type EventView = {
  seq: number
  type: string
  at: Date
  actor: string
  personName: string | null
  unitName: string | null
  data: unknown
  text: Words
}

/**
 * Takes events of one case; gives them with names and sentences. `hiddenPersonId` is the confidential reporter of whom
 * this reader must not learn: neither the name nor the id is given.
 */
export async function eventViews(
  db: Db,
  caseId: string,
  events: readonly CaseEvent[],
  hiddenPersonId: string | null,
): Promise<EventView[]> {
  const names = await loadEventNames(db, caseId, events)
  return events.map(({ seq, type, at, actor, personId, unitId, data }) => {
    const hidden = personId !== null && personId === hiddenPersonId
    return {
      ...{ seq, type, at, actor },
      personName: personId && !hidden ? names.person(personId) : null,
      unitName: unitId && !hidden ? names.unitById(unitId) : null,
      data: hiddenPersonId ? withoutPerson(data, hiddenPersonId) : data,
      text: eventText({ type, data }, names),
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
