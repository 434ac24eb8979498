import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { taskScope } from '@/server/db/scope.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { stateRefusal } from '@/server/services/cases/case-moves.ts'
import { eventViews } from '@/server/services/cases/event-view.ts'
import type { EventView } from '@/server/services/cases/event-view.ts'
import { photoInclude, photoView } from '@/server/services/cases/photo-view.ts'
import type { PhotoView } from '@/server/services/cases/photo-view.ts'
import { hidesReporter, reporterView } from '@/server/services/cases/reporter-view.ts'
import type { ReporterView } from '@/server/services/cases/reporter-view.ts'
import { loadStatuses } from '@/server/services/cases/status-view.ts'
import { clockInclude, clockView, worstClock } from '@/server/services/clocks/clock-view.ts'
import type { ClockView } from '@/server/services/clocks/clock-view.ts'
import { isId } from '@/server/services/is-id.ts'
import { refusalView } from '@/server/services/refusal-view.ts'
import type { RefusalView } from '@/server/services/refusal-view.ts'
import { earlierValues } from './earlier-values.ts'
import { formOfStep, loadFormContext } from './form-context.ts'
import type { FormContext } from './form-context.ts'
import { formFacts } from './form-facts.ts'
import { stepOf } from './step-model.ts'
import type { StoredStep } from './step-model.ts'
import { stepSubject, taskRow, taskRowInclude } from './task-row.ts'
import type { TaskRow } from './task-row.ts'

type StepAction = 'claim' | 'release' | 'assign' | 'complete'

export type TaskDetail = TaskRow & {
  form: Record<string, unknown> | null
  formContext: FormContext
  outcomes: { code: string; text: string }[]
  resultVariable: string
  photoRules: StoredStep['photos']
  may: Record<StepAction, true | RefusalView>
  case: {
    number: string
    title: string
    description: string
    lng: number
    lat: number
    address: string | null
    photos: PhotoView[]
    reporter: ReporterView | null
    caseClock: ClockView | null
    lastEvents: EventView[]
  }
}

const detailInclude = {
  ...taskRowInclude,
  processVersion: { select: { forms: true } },
  case: {
    include: {
      category: { select: { standard: true, kind: true, code: true, name: true } },
      grid: { select: { code: true, name: true, nameEn: true } },
      leadUnit: { select: { code: true } },
      reporter: { select: { name: true, phone: true } },
      units: { select: { unit: { select: { path: true } } } },
      photos: { include: photoInclude, orderBy: { at: 'asc' } },
      clocks: { where: { taskId: null }, include: clockInclude },
      events: { orderBy: { seq: 'desc' }, take: 5 },
    },
  },
} as const satisfies Prisma.TaskInclude

type Source = Prisma.TaskGetPayload<{ include: typeof detailInclude }>

/** Gives a step with its form, its case and what this person may do with it. Refuses `task.not_found`. */
export async function getTask(actor: Person, id: string, db = defaultDb): Promise<Result<TaskDetail>> {
  if (!isId(id)) return refuse('task.not_found')
  const task = await db.task.findFirst({ where: { AND: [{ id }, taskScope(actor)] }, include: detailInclude })
  if (!task) return refuse('task.not_found')
  const at = now()
  const step = stepOf(task.step)
  const form = formOfStep(task.processVersion.forms, step.form, task.elementId)
  const { case: found } = task
  const reporterFacts = { ...found, unitPaths: found.units.map(({ unit }) => unit.path) }
  const hidden = hidesReporter(actor, reporterFacts) ? found.reporterId : null
  const facts = formFacts({ ...task.case, round: task.round })
  const earlier = await earlierValues(db, { ...task, form: step.form }, form)
  const [statusOf, book, formContext, lastEvents] = await Promise.all([
    loadStatuses(db),
    loadBook(db),
    loadFormContext(db, form, task.unit?.path ?? null, facts, earlier),
    eventViews(db, found.id, found.events, { hiddenPersonId: hidden, atSteps: [task.elementId] }),
  ])
  const { number, title, description, lng, lat, address } = found
  return ok({
    ...taskRow(task, actor, statusOf, at, book),
    ...{ form, formContext, outcomes: step.outcomes, resultVariable: step.resultVariable, photoRules: step.photos },
    may: permissions(actor, task),
    case: {
      ...{ number, title, description, lng, lat, address },
      photos: found.photos.map(photoView),
      reporter: reporterView(actor, reporterFacts),
      caseClock: worstClock(found.clocks.map((clock) => clockView(clock, at, book))),
      lastEvents,
    },
  })
}

/** The same questions in the same order as the writing services ask them. */
function permissions(actor: Person, task: Source): TaskDetail['may'] {
  const subject = stepSubject(task)
  const blocked = stateRefusal(task.case)
  const ask = (action: StepAction): true | RefusalView => {
    const allowed = can(actor, `step.${action}`, subject)
    if (!allowed.ok) return refusalView(allowed.error)
    return blocked ? refusalView(blocked) : true
  }
  return { claim: ask('claim'), release: ask('release'), assign: ask('assign'), complete: ask('complete') }
}
