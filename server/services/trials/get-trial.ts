import { ok, type Result } from '@/domain/shared/result.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, getTrialDb, type Db } from '@/server/db/client.ts'
import { getCase, type CaseDetail } from '@/server/services/cases/get-case.ts'
import { getCaseFlow, type CaseFlow } from '@/server/services/cases/get-case-flow.ts'
import { listCaseEvents } from '@/server/services/cases/list-case-events.ts'
import type { EventView } from '@/server/services/cases/event-view.ts'
import { getTask, type TaskDetail } from '@/server/services/tasks/get-task.ts'
import type { Named } from '@/server/services/cases/status-view.ts'
import { asAnybody, findTrial, inTimeOf } from './find-trial.ts'
import type { TrialRow } from './list-trials.ts'
import { toldInTrial, type ToldInTrial } from './told-in-trial.ts'
import { trialMark } from './read-trial-mark.ts'
import { trialMoments, type TrialMoment } from './trial-moments.ts'

/** An open step with whose it would be. */
export type TrialStep = TaskDetail & { roleName: Named }

export type TrialDetail = TrialRow & {
  endReason: string | null
  /** in the trial's own time */
  now: Date
  case: CaseDetail
  flow: CaseFlow | null
  steps: TrialStep[]
  events: EventView[]
  told: ToldInTrial[]
  moments: TrialMoment[]
  /** changes whenever there is something new to see */
  mark: string
}

const EVENTS = 100

/**
 * Gives everything the page of a trial shows, in the trial's own time. Refuses `trial.not_found`; a trial whose house
 * was made anew has nothing left to show and is not found either.
 */
export async function getTrial(actor: Actor, id: string, db = defaultDb): Promise<Result<TrialDetail>> {
  const found = await findTrial(db, actor, id)
  if (!found.ok) return found
  const trial = found.value
  const trialDb = getTrialDb()
  const anybody = asAnybody(actor)
  return inTimeOf(trial, async () => {
    const view = await getCase(anybody, trial.caseNumber, trialDb)
    if (!view.ok) return { ok: false, error: { code: 'trial.not_found' } }
    const [flow, events, told, moments, steps, mark] = await Promise.all([
      getCaseFlow(anybody, trial.caseNumber, trialDb),
      listCaseEvents(anybody, trial.caseNumber, { limit: EVENTS }, trialDb),
      toldInTrial(trialDb, id),
      trial.endedAt ? [] : trialMoments(trialDb, id),
      trial.endedAt ? [] : openSteps(trialDb, anybody, view.value),
      trialMark(trialDb, trial.id),
    ])
    const { processKey, name, draftId, revision, version, caseNumber, startedAt, endedAt, endReason } = trial
    return ok({
      ...{ id, processKey, name, draftId, revision, version, caseNumber, startedAt, endedAt, endReason },
      ...{ now: now(), case: view.value, flow: flow.ok ? flow.value : null, steps, told, moments, mark },
      events: events.ok ? events.value.items : [],
    })
  })
}

async function openSteps(trialDb: Db, anybody: Actor, { tasks }: CaseDetail): Promise<TrialStep[]> {
  const open = tasks.filter(({ state }) => state === 'open')
  const roles = await trialDb.role.findMany({ select: { code: true, name: true, nameEn: true } })
  const steps = await Promise.all(open.map(({ id }) => getTask(anybody, id, trialDb)))
  return steps.flatMap((step) => {
    if (!step.ok) return []
    const { role } = step.value
    const roleName = roles.find(({ code }) => code === role) ?? { code: role, name: role, nameEn: null }
    // whom the flow gave it to is not here
    return [{ ...step.value, roleName, may: { ...step.value.may, complete: true } }]
  })
}
