import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { StepSubject } from '@/domain/policy/subjects.ts'
import type { Prisma, Task } from '@/server/db/generated/client.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named, StatusView } from '@/server/services/cases/status-view.ts'
import { clockInclude, clockView, worstClock } from '@/server/services/clocks/clock-view.ts'
import type { ClockView } from '@/server/services/clocks/clock-view.ts'
import { stepOf } from './step-model.ts'

/** One step in a list of work. */
export type TaskRow = {
  id: string
  caseNumber: string
  caseTitle: string
  stepName: string
  elementId: string
  role: string
  unit: Named | null
  status: StatusView
  state: Task['state']
  assignee: { id: string; name: string } | null
  openedAt: Date
  clock: ClockView | null
  category: { standard: string; kind: string; code: string; name: string }
  address: string | null
  grid: Named
  urgency: number
  channel: string
  round: number
  mine: boolean
  claimable: boolean
  moves: string[]
  card: string | null
  outcome: string | null
  completedAt: Date | null
}

export const taskRowInclude = {
  unit: { select: { ...namedSelect, path: true } },
  assignee: { select: { id: true, name: true } },
  clocks: { include: clockInclude },
  case: {
    select: {
      number: true,
      title: true,
      address: true,
      urgency: true,
      channel: true,
      card: true,
      category: { select: { standard: true, kind: true, code: true, name: true } },
      grid: { select: namedSelect },
    },
  },
} as const satisfies Prisma.TaskInclude

export type TaskRowSource = Prisma.TaskGetPayload<{ include: typeof taskRowInclude }>

/** What the policy is asked about a step. */
export function stepSubject(task: Pick<TaskRowSource, 'role' | 'unit' | 'assigneeId' | 'state'>): StepSubject {
  const { role, unit, assigneeId, state } = task
  return { role, unitPath: unit?.path ?? null, assigneeId, open: state === 'open' }
}

/** Takes a task with its case and clocks, now and the calendars; gives the row as this person sees it. */
export function taskRow(
  task: TaskRowSource,
  person: Person,
  statusOf: (code: string) => StatusView,
  now: Date,
  book: LoadedBook,
): TaskRow {
  const { id, name, elementId, role, unit, status, state, assignee, openedAt, round, outcome, completedAt } = task
  const { number, title, category, address, grid, urgency, channel, card } = task.case
  const step = stepOf(task.step)
  const result = step.outcomes.find(({ code }) => code === outcome)
  return {
    ...{ id, caseNumber: number, caseTitle: title, stepName: name, elementId, role },
    unit: unit && { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    status: statusOf(status),
    ...{ state, assignee, openedAt, category, address, grid, urgency, channel, round, card, completedAt },
    clock: worstClock(task.clocks.map((clock) => clockView(clock, now, book))),
    mine: state === 'open' && task.assigneeId === person.id,
    claimable: task.assigneeId === null && can(person, 'step.claim', stepSubject(task)).ok,
    moves: step.moves,
    outcome: result?.text ?? outcome,
  }
}
