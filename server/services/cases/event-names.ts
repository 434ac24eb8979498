import type { Db } from '@/server/db/client.ts'
import { stepOf } from '@/server/services/tasks/step-model.ts'
import { loadStatuses } from './status-view.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

export type Words = { zh: string; en: string }

/** Looks up what ids and codes of events are called. What is not known any more is shown as its code. */
export type EventNames = {
  person: (id: string) => string
  unit: (code: string) => Words
  unitById: (id: string) => Words | null
  role: (code: string) => Words
  status: (code: string) => Words
  category: (ref: { kind: string; code: string }) => string
  step: (ref: { taskId?: string | null; element?: string | null; name?: string }) => string
  outcome: (taskId: string, code: string) => string
}

/** What names are needed for: the events of one page. */
export type NamedEvent = { type: string; data: unknown; personId: string | null; unitId: string | null }

/** Loads every name that these events of one case mention, in one query per table. */
export async function loadEventNames(db: Db, caseId: string, events: readonly NamedEvent[]): Promise<EventNames> {
  const mentioned = mentionedIn(events)
  const [nameOf, units, roles, statusOf, categories, tasks] = await Promise.all([
    loadNames(db, mentioned.people),
    db.unit.findMany({
      where: { OR: [{ code: { in: mentioned.units } }, { id: { in: mentioned.unitIds } }] },
      select: { id: true, code: true, name: true, nameEn: true },
    }),
    db.role.findMany({ where: { code: { in: mentioned.roles } }, select: { code: true, name: true, nameEn: true } }),
    loadStatuses(db),
    db.category.findMany({
      where: { code: { in: mentioned.categories } },
      select: { kind: true, code: true, name: true },
    }),
    db.task.findMany({ where: { caseId }, select: { id: true, elementId: true, name: true, step: true } }),
  ])
  const unitRows = new Map(units.map((unit) => [unit.code, unit]))
  const unitWords = new Map(units.map((unit) => [unit.id, words(unit, unit.code)]))
  const roleRows = new Map(roles.map((role) => [role.code, role]))
  const categoryNames = new Map(categories.map(({ kind, code, name }) => [`${kind}:${code}`, name]))
  const taskRows = new Map(tasks.map((task) => [task.id, task]))
  const elementNames = new Map(tasks.map(({ elementId, name }) => [elementId, name]))
  return {
    person: (id) => nameOf(id) ?? '—',
    unit: (code) => words(unitRows.get(code), code),
    unitById: (id) => unitWords.get(id) ?? null,
    role: (code) => words(roleRows.get(code), code),
    status: (code) => words(statusOf(code), code),
    category: ({ kind, code }) => categoryNames.get(`${kind}:${code}`) ?? code,
    step: ({ taskId, element, name }) =>
      name ?? (taskId && taskRows.get(taskId)?.name) ?? (element && elementNames.get(element)) ?? element ?? '—',
    outcome: (taskId, code) =>
      stepOf(taskRows.get(taskId)?.step).outcomes.find((outcome) => outcome.code === code)?.text ?? code,
  }
}

function words(row: { name: string; nameEn: string | null } | undefined, code: string): Words {
  return { zh: row?.name ?? code, en: row?.nameEn ?? row?.name ?? code }
}

/** The keys under which event data carries codes, whatever the type of the event. */
function mentionedIn(events: readonly NamedEvent[]) {
  const found = {
    people: new Set<string>(),
    units: new Set<string>(),
    unitIds: new Set<string>(),
    roles: new Set<string>(),
    categories: new Set<string>(),
  }
  for (const { data, personId, unitId } of events) {
    const { assigneeId, holderId, unit, gridUnit, leadUnit, previous, coUnits, role, category } = data as Record<
      string,
      unknown
    >
    add(found.people, personId, assigneeId, holderId)
    add(found.unitIds, unitId)
    add(found.units, unit, gridUnit, leadUnit, previous, ...(Array.isArray(coUnits) ? (coUnits as unknown[]) : []))
    add(found.roles, role)
    for (const ref of [category, previous]) add(found.categories, (ref as { code?: unknown } | null | undefined)?.code)
  }
  const { people, units, unitIds, roles, categories } = found
  return {
    people: [...people],
    units: [...units],
    unitIds: [...unitIds],
    roles: [...roles],
    categories: [...categories],
  }
}

function add(set: Set<string>, ...values: unknown[]): void {
  for (const value of values) if (typeof value === 'string' && value !== '') set.add(value)
}
