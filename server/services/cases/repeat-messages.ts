import type { CaseWork } from '@/server/db/case-work.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

type Repeat = {
  /** the flow stands, or will stand, at the wait for a rating */
  waitsForRating: boolean
  /** what makes the message a new one for an engine that has taken the first; none: the engine has never seen it */
  again?: string
}

/**
 * Says again what the flow was told but may never have heard: a lost engine took it along, or an instance that does not
 * carry the case swallowed it. Receipts keep what is drawn behind a message from happening twice.
 */
export async function repeatMessages(work: CaseWork, { waitsForRating, again }: Repeat): Promise<void> {
  const { tx } = work
  const anew = again === undefined ? {} : { again }
  if (work.case.voided) work.send({ kind: 'withdrawn', move: work.case.voided, ...anew })
  const rating = await tx.rating.findFirst({ where: { caseId: work.case.id }, orderBy: { round: 'desc' } })
  if (waitsForRating && rating?.state === 'rated' && rating.round === work.case.round)
    work.send({ kind: 'rated', round: rating.round, variables: { satisfied: rating.satisfied, score: rating.score } })
  for (const { id, clockId, level, occurrence } of await unheardAlarms(work))
    work.send({ kind: 'clock', clockId, level, alarmId: id, occurrence, ...anew })
}

/** Drawn alarms of running clocks whose path has not begun: no receipt behind them, and the event not seen by the mirror. */
async function unheardAlarms(work: CaseWork) {
  const { tx } = work
  const alarms = await tx.alarm.findMany({
    where: { caseId: work.case.id, drawn: true, settled: false, clock: { state: 'running' } },
    include: { clock: { select: { task: { select: { elementId: true } } } } },
    orderBy: { raisedAt: 'asc' },
  })
  if (alarms.length === 0) return []
  const answered = await tx.alarmReceipt.findMany({ where: { alarmId: { in: alarms.map(({ id }) => id) } } })
  const claim = await tx.instanceClaim.findFirst({ where: { caseId: work.case.id }, orderBy: { incarnation: 'desc' } })
  const caught = claim
    ? await tx.engineElement.findMany({
        where: { epoch: claim.epoch, instanceKey: claim.instanceKey, type: { in: ['BOUNDARY_EVENT', 'START_EVENT'] } },
        select: { elementId: true, enteredAt: true },
      })
    : []
  const { clockEvents } = await loadModel(tx, work.case.processVersionId)
  return alarms.filter(({ id, level, raisedAt, clock }) => {
    const host = clock.task?.elementId ?? null
    const event = clockEvents.find((drawn) => drawn.level === level && drawn.attachedTo === host)
    const seen = caught.some(({ elementId, enteredAt }) => elementId === event?.elementId && enteredAt >= raisedAt)
    return !seen && !answered.some(({ alarmId }) => alarmId === id)
  })
}
