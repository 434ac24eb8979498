import type { Passage } from '@/domain/case/passage.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { computeClock } from '@/domain/sla/compute-clock.ts'
import { levelName } from '@/domain/sla/level-name.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { now as clockNow } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { loadBook, type LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { stepOf } from '@/server/services/tasks/step-model.ts'

const found = {
  id: true,
  tasks: {
    where: { state: { not: 'moved' } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ elementId: true, elementInstance: true, name: true, state: true, step: true, outcome: true },
      ...{ openedAt: true, completedAt: true, completedBy: true, assigneeId: true, takenBackAt: true },
      unit: { select: { name: true, nameEn: true } },
      clocks: {
        where: { limitSource: { not: 'asked' } },
        include: { changes: { orderBy: { seq: 'asc' } }, alarms: { orderBy: { raisedAt: 'asc' } } },
      },
    },
  },
} as const satisfies Prisma.CaseSelect

type Task = Prisma.CaseGetPayload<{ select: typeof found }>['tasks'][number]

/**
 * Gives the passages of a case through its human steps, in the order they began: who, how long by nature and by clock,
 * what came of each and which alarms it raised. Refuses `case.not_found`.
 */
export async function getCaseWay(actor: Person, number: string, db = defaultDb): Promise<Result<Passage[]>> {
  const row = await db.case.findFirst({ where: { AND: [{ number }, caseScope(actor)] }, select: found })
  if (!row) return refuse('case.not_found')
  const [book, nameOf] = await Promise.all([
    loadBook(db),
    loadNames(
      db,
      row.tasks.map(({ completedBy, assigneeId }) => completedBy ?? assigneeId),
    ),
  ])
  const now = clockNow()
  return ok(row.tasks.map((task) => passageOf(task, nameOf(task.completedBy ?? task.assigneeId), book, now)))
}

function passageOf(task: Task, person: string | null, book: LoadedBook, now: Date): Passage {
  const { elementId, name, unit, state, step, outcome, openedAt, completedAt, takenBackAt, clocks } = task
  const [clock] = clocks
  const to = state === 'open' ? null : (completedAt ?? takenBackAt ?? clock?.stoppedAt ?? null)
  return {
    ...{ elementId, name, unit: unit?.name ?? null, unitEn: unit?.nameEn ?? null, person, from: openedAt, to },
    state: state === 'open' ? 'open' : state === 'completed' ? 'completed' : 'takenBack',
    naturalMs: (to ?? now).getTime() - openedAt.getTime(),
    clock: clock ? clockTime(clock, book, now) : null,
    outcome: stepOf(step).outcomes.find(({ code }) => code === outcome)?.text ?? outcome,
    alarms: clocks.flatMap(({ alarms, levels }) =>
      alarms.map(({ level, raisedAt }) => ({ level, raisedAt, name: nameOfLevel(level, levels) })),
    ),
  }
}

function clockTime(clock: Task['clocks'][number], book: LoadedBook, now: Date): Passage['clock'] {
  const limit = clock.limit as unknown as Limit
  const reading = computeClock(limit, toHistory(clock.changes), [], now, book.asOf(clock).book)
  if (!reading.ok) return null
  const { elapsedMs, workdayMs, remainingMs } = reading.value
  return { elapsedMs, workdayMs, late: remainingMs < 0 }
}

function nameOfLevel(code: string, levels: unknown): Words {
  const level = (levels as ClockLevel[]).find((known) => known.code === code)
  return level?.label ?? { zh: levelName(code, 'zh', level?.name), en: levelName(code, 'en', level?.name) }
}
