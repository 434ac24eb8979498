import { extendRefusal, extensionFault, holdRefusal } from '@/domain/case/side-moves.ts'
import type { RequestKind } from '@/domain/sla/history.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseSubject } from '@/domain/policy/subjects.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import { dayMs, isWorkingUnit, minuteMs, type Limit } from '@/domain/sla/limit.ts'
import { limitWords } from '@/domain/sla/words.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { openClocks } from '@/server/db/clock-rows.ts'
import { newId } from '@/server/ids.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { changeClocks, settledClocks } from '@/server/services/clocks/change-clocks.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { peopleWithRightOver } from '@/server/db/people.ts'
import { decide } from './decide-request.ts'
import { approvalRight } from './approval-right.ts'
import { ownFiles } from './own-files.ts'
import { loadMoveRules } from './move-rules.ts'
import { moveFacts, openStepsFor, type OpenStep } from './open-steps.ts'
import { clocksOf } from './clocks-of.ts'
import { caseIdOf, withMove } from './with-move.ts'

export type Asked = {
  kind: RequestKind
  reason: string
  amount?: number
  unit?: LimitUnit
  fileIds?: readonly string[]
}

export type AskedMove = { id: string; state: 'waiting' | 'approved' }

/**
 * Asks for 挂账 or 延期 on a case, from a step that allows it; whoever may decide it himself has it at once. Until it is
 * decided the clock goes on (DOMAIN 6). Refuses what the rules of `domain/case/side-moves` refuse, and who neither
 * works nor leads the step.
 */
export async function askMove(actor: Person, number: string, asked: Asked, db = defaultDb): Promise<Result<AskedMove>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const steps = await openStepsFor(work, actor, subject)
    const fault = await refusalOf(work, asked, steps)
    if (fault) return fault
    const allowing = steps.filter(({ moves }) => moves.includes(asked.kind))
    const nth = 1 + (await countApproved(work, asked.kind))
    const right = approvalRight(asked.kind, nth)
    const mine = allowing.some((step) => step.mine)
    if (!mine && !can(actor, right, subject).ok) return refuse('right.missing')
    const files = await ownFiles(work, actor, asked.fileIds ?? [])
    if (!files.ok) return files
    return writeRequest(work, actor, subject, { ...asked, nth, fileIds: files.value }, allowing)
  })
}

async function refusalOf(work: CaseWork, asked: Asked, steps: readonly OpenStep[]): Promise<Result<never> | null> {
  const facts = await moveFacts(work, steps)
  const refusal = asked.kind === 'hold' ? holdRefusal(facts, work.now) : extendRefusal(facts, work.now)
  if (refusal) return { ok: false, error: refusal }
  if (asked.kind === 'hold') return null
  const { amount = 0, unit = 'workday' } = asked
  const rules = await loadMoveRules(work.tx)
  const taskId = steps.find(({ moves }) => moves.includes('extend'))?.id ?? ''
  const [clock] = await openClocks(work.tx, work.case.id, { taskId })
  const fault = extensionFault({ amount, unit }, await dayOf(work, clock?.limit as Limit | undefined), rules)
  const params = { max: limitWords(rules.extensionMax, 'zh') }
  return fault ? refuse(fault, params, [{ path: 'amount', code: fault, params }]) : null
}

/** What a day of the clock counts, by which an extension is compared with the most the district allows. */
async function dayOf(work: CaseWork, limit: Limit | undefined): Promise<number> {
  if (!limit || !isWorkingUnit(limit.unit)) return dayMs
  return (await loadBook(work.tx)).book(limit.calendar).workdayMinutes * minuteMs
}

const countApproved = (work: CaseWork, kind: RequestKind): Promise<number> =>
  work.tx.moveRequest.count({ where: { caseId: work.case.id, kind, state: 'approved' } })

async function writeRequest(
  work: CaseWork,
  actor: Person,
  subject: CaseSubject,
  asked: Asked & { nth: number; fileIds: string[] },
  steps: readonly OpenStep[],
): Promise<Result<AskedMove>> {
  const { kind, reason, amount, unit, nth, fileIds } = asked
  const id = newId()
  const more = kind === 'extend' ? { amount, unit } : {}
  const request = await work.tx.moveRequest.create({
    data: {
      ...{ id, caseId: work.case.id, kind, nth, reason, data: { ...more, taskIds: steps.map((step) => step.id) } },
      ...{ fileIds, askedBy: actor.id, askedAt: work.now },
    },
  })
  const person = { kind: 'person', personId: actor.id } as const
  work.event(person, {
    type: 'MoveRequested',
    data: { requestId: id, kind, nth, reason, ...more, ...(fileIds.length > 0 && { fileIds }) },
  })
  const right = approvalRight(kind, nth)
  if (can(actor, right, subject).ok) {
    const decided = await decide(work, actor, request, { approve: true })
    return decided.ok ? ok({ id, state: 'approved' }) : decided
  }
  const change = { kind: 'request', at: work.now, data: { of: kind }, reason, actor: 'person', personId: actor.id }
  const changed = await changeClocks(work, clocksOf(await settledClocks(work), request), () => [change])
  if (!changed.ok) return changed
  await tellApprovers(work, { id, right, kind, reason, actorId: actor.id }, steps)
  return ok({ id, state: 'waiting' })
}

async function tellApprovers(
  work: CaseWork,
  { id, right, kind, reason, actorId }: { id: string; right: string; kind: string; reason: string; actorId: string },
  steps: readonly OpenStep[],
): Promise<void> {
  const grid = await work.tx.unit.findUniqueOrThrow({ where: { id: work.case.gridUnitId }, select: { path: true } })
  const paths = [...new Set([grid.path, ...steps.flatMap(({ unitPath }) => unitPath ?? [])])]
  const people = await Promise.all(paths.map((path) => peopleWithRightOver(work.tx, right, path)))
  await notifyPeople(work, {
    cause: `request:${id}`,
    people: people.flat().filter((personId) => personId !== actorId),
    text: `${kind}-asked`,
    params: { reason },
  })
}
