import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, getTrialDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import type { Completion } from '@/server/services/tasks/check-completion.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { asAnybody, findRunningTrial, inTimeOf } from './find-trial.ts'
import { ringTrials } from './ring-trials.ts'

/**
 * Does an open step of a trial, whoever it belongs to. Refuses what `findRunningTrial` and the completion of a step
 * refuse; nothing is written then.
 */
export async function doTrialStep(
  actor: Person,
  id: string,
  taskId: string,
  completion: Completion,
  db = defaultDb,
): Promise<Result<{ done: true }>> {
  const trial = await findRunningTrial(db, actor, id)
  if (!trial.ok) return trial
  const trialDb = getTrialDb()
  const ofTrial = isId(taskId) && (await trialDb.task.count({ where: { id: taskId, caseId: id } })) > 0
  if (!ofTrial) return refuse('task.not_found')
  return inTimeOf(trial.value, async () => {
    // whom the flow gave it to is not here
    await trialDb.task.updateMany({ where: { id: taskId, state: 'open' }, data: { assigneeId: null } })
    const done = await completeTask(asAnybody(actor), taskId, completion, {}, trialDb)
    if (!done.ok) return done
    await touchTrial(db, id)
    return ok({ done: true })
  })
}

/** Says that somebody is at work in a trial: it is not ended for idleness. */
export async function touchTrial(db: Pick<typeof defaultDb, 'trial' | '$executeRaw'>, id: string): Promise<void> {
  await db.trial.update({ where: { id }, data: { touchedAt: now() } })
  await ringTrials(db)
}
