import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { scopeOf } from '@/domain/policy/scope.ts'
import { levelNames } from '@/server/services/alarms/level-names.ts'
import { dayMs } from '@/domain/sla/limit.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { listBoardAlarmIds } from '@/server/db/board.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'
import { askedReply } from '@/server/services/moves/clocks-of.ts'

export type BoardAlarm = {
  id: string
  caseNumber: string
  caseTitle: string
  level: string
  levelName: string
  levelNameEn: string
  /** null: the clock of the whole case, or of a reply */
  stepName: string | null
  /** the clock is that of an instruction's reply */
  ofReply: boolean
  unit: Named | null
  markAt: Date
  raisedAt: Date
  late: boolean
}

const shown = 30

const caseSelect = {
  ...{ number: true, title: true, leadUnit: { select: namedSelect } },
  // who has it in hand, as long as no lead unit is named
  tasks: {
    where: { state: 'open', unitId: { not: null } },
    select: { unit: { select: namedSelect } },
    orderBy: { openedAt: 'asc' },
    take: 1,
  },
} as const satisfies Prisma.CaseSelect

/** Gives the alarms of the last 24 hours on what this person watches, newest first. Refuses `right.missing`. */
export async function listBoardAlarms(actor: Person, db: Db = defaultDb): Promise<Result<BoardAlarm[]>> {
  const allowed = can(actor, 'board.read', null)
  if (!allowed.ok) return allowed
  const since = new Date(now().getTime() - dayMs)
  const ids = await listBoardAlarmIds(db, scopeOf(actor, 'board.read'), since, shown)
  const alarms = await db.alarm.findMany({
    where: { id: { in: ids } },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    include: {
      case: { select: caseSelect },
      clock: {
        select: { levels: true, limitSource: true, task: { select: { name: true, unit: { select: namedSelect } } } },
      },
    },
  })
  return ok(
    alarms.map(({ id, level, markAt, raisedAt, late, clock, case: { number, title, leadUnit, tasks } }) => {
      return {
        ...{ id, caseNumber: number, caseTitle: title, level, markAt, raisedAt, late },
        ...levelNames(clock.levels, level),
        ...{ stepName: clock.task?.name ?? null, ofReply: clock.limitSource === askedReply },
        unit: clock.task?.unit ?? leadUnit ?? tasks[0]?.unit ?? null,
      }
    }),
  )
}
