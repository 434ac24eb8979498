import type { Person } from '@/domain/policy/person.ts'
import type { Db } from './client.ts'
import type { Prisma } from './generated/client.ts'
import { caseScope } from './scope.ts'

const clock = {
  select: {
    ...{ name: true, limit: true, limitSource: true, calendar: true, calendarVersion: true, startedAt: true },
    changes: { orderBy: { seq: 'asc' } },
  },
} as const satisfies Prisma.ClockDefaultArgs

const found = {
  ...{ id: true, number: true, title: true, voided: true, channel: true, selfHandled: true, closedAt: true },
  ...{ categoryId: true, leadUnitId: true, gridUnitId: true },
  processVersion: { select: { id: true, version: true } },
  claims: { select: { epoch: true, instanceKey: true } },
  ratings: { where: { state: 'rated' }, orderBy: { round: 'asc' }, select: { satisfied: true, score: true } },
  tasks: {
    select: {
      ...{ elementId: true, elementInstance: true, state: true, outcome: true, form: true, unitId: true },
      clocks: { ...clock, where: { limitSource: { not: 'asked' } }, orderBy: { startedAt: 'asc' } },
    },
  },
  clocks: { ...clock, where: { taskId: null, limitSource: { not: 'asked' } }, orderBy: { startedAt: 'asc' } },
  outbox: { where: { kind: 'start' }, orderBy: { ord: 'asc' }, take: 1, select: { payload: true } },
} as const satisfies Prisma.CaseSelect

export type ReplayCase = Prisma.CaseGetPayload<{ select: typeof found }>

/** The last ended cases of a process that the person may read, the newest first. */
export function findEndedCases(
  db: Db,
  person: Person,
  { key, last, since }: { key: string; last: number; since: Date | null },
): Promise<ReplayCase[]> {
  return db.case.findMany({
    where: {
      AND: [
        { processVersion: { processKey: key }, closedAt: { not: null, ...(since && { gte: since }) } },
        caseScope(person),
      ],
    },
    orderBy: { closedAt: 'desc' },
    take: last,
    select: found,
  })
}

export type ReplayElement = {
  key: string
  instanceKey: string
  elementId: string
  type: string
  state: string
  enteredAt: Date
  leftAt: Date | null
  position: bigint
}

const kept = ['USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT', 'BOUNDARY_EVENT', 'END_EVENT']

/** What the engine and the workers wrote down of these cases: elements left, variables as they were last, job results. */
export async function readReplayRecords(db: Db, cases: readonly ReplayCase[]) {
  const instances = cases.flatMap(({ claims }) => claims)
  const keys = instances.map(({ instanceKey }) => instanceKey)
  const epochs = [...new Set(instances.map(({ epoch }) => epoch))]
  const [elements, variables, receipts] = await Promise.all([
    db.engineElement.findMany({
      where: { epoch: { in: epochs }, instanceKey: { in: keys }, type: { in: kept }, state: { not: 'active' } },
      orderBy: [{ leftAt: 'asc' }, { position: 'asc' }],
    }),
    db.engineVariable.findMany({
      where: { epoch: { in: epochs }, instanceKey: { in: keys }, scopeKey: { in: keys } },
      select: { scopeKey: true, name: true, value: true },
    }),
    db.receipt.findMany({
      where: { caseId: { in: cases.map(({ id }) => id) } },
      orderBy: { at: 'asc' },
      select: { caseId: true, elementId: true, jobType: true, output: true },
    }),
  ])
  return { elements, variables, receipts }
}

export type ReplayRecords = Awaited<ReturnType<typeof readReplayRecords>>
