import type { Person } from '@/domain/policy/person.ts'
import { incidentWords } from '@/domain/process/incident-words.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { stepOf } from '@/server/services/tasks/step-model.ts'
import type { Words } from './event-names.ts'
import { flowElements } from './flow-elements.ts'
import type { FlowElement, FlowVisit } from './flow-elements.ts'
import { flowSentence } from './flow-sentence.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

export type FlowStep = {
  elementId: string
  name: string
  unit: string | null
  unitEn: string | null
  person: string | null
  at: Date
  outcome: string | null
}

export type CaseFlow = {
  bpmn: string
  processName: string
  version: number
  elements: FlowElement[]
  /** ids of the sequence flows taken */
  flows: string[]
  steps: FlowStep[]
  /** what the engine could not do and why */
  incidents: { elementId: string; name: string; reason: Words }[]
  sentence: Words
}

const flowInclude = {
  processVersion: { select: { bpmn: true, version: true, model: true, process: { select: { name: true } } } },
  claims: { select: { epoch: true, instanceKey: true, incarnation: true, endedAt: true } },
  tasks: {
    select: {
      ...{ id: true, elementId: true, name: true, state: true, step: true, outcome: true },
      ...{ openedAt: true, completedAt: true, completedBy: true, unit: { select: { name: true, nameEn: true } } },
    },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.CaseInclude

type Source = Prisma.CaseGetPayload<{ include: typeof flowInclude }>

/**
 * Gives the model with the way a case has gone, over all engine instances that have carried it, and where it stands.
 * Where the mirror has not spoken yet (or is not connected) the human steps of our own tables stand for it.
 * Refuses `case.not_found`.
 */
export async function getCaseFlow(actor: Person, number: string, db = defaultDb): Promise<Result<CaseFlow>> {
  const found = await db.case.findFirst({ where: { AND: [{ number }, caseScope(actor)] }, include: flowInclude })
  if (!found) return refuse('case.not_found')
  const [{ visits, incidents, flows }, steps] = await Promise.all([loadMirror(db, found), loadSteps(db, found)])
  const stuck = new Set(incidents.map(({ elementKey }) => elementKey))
  const elements = flowElements(visits.length > 0 ? visits : visitsOfTasks(found), stuck)
  const { bpmn, version, process } = found.processVersion
  const model = found.processVersion.model as unknown as ProcessModel
  const ended = found.closedAt !== null
  const at = ended ? [] : namesOfStanding(elements, model)
  const stopped = elements.some(({ state }) => state === 'incident')
  const reasons = incidents.map(({ elementId, type, message }) => ({
    ...{ elementId, name: nameOf(elementId, model) },
    reason: incidentWords({ kind: 'engine', type, message, elementId }),
  }))
  const sentence = flowSentence({ at, walked: steps.length, ended, stuck: stopped || found.adrift !== null })
  return ok({ bpmn, processName: process.name, version, elements, flows, steps, incidents: reasons, sentence })
}

async function loadMirror(db: Db, { claims, incarnation }: Source) {
  const instances = claims.map(({ epoch, instanceKey }) => ({ epoch, instanceKey }))
  if (instances.length === 0) return { visits: [], incidents: [], flows: [] }
  const [elements, flows, incidents] = await Promise.all([
    db.engineElement.findMany({ where: { OR: instances }, orderBy: { position: 'asc' } }),
    db.engineFlow.findMany({ where: { OR: instances }, distinct: ['elementId'], select: { elementId: true } }),
    db.engineIncident.findMany({
      where: { OR: instances, state: 'open' },
      select: { elementKey: true, elementId: true, type: true, message: true },
    }),
  ])
  const now = claims.find((claim) => claim.incarnation === incarnation)
  const visits = elements.map(({ key, elementId, state, enteredAt, leftAt, epoch, instanceKey }): FlowVisit => {
    const current = now?.epoch === epoch && now.instanceKey === instanceKey
    return { key, elementId, state, enteredAt, leftAt, current }
  })
  return { visits, incidents, flows: flows.map(({ elementId }) => elementId) }
}

function visitsOfTasks({ tasks }: Source): FlowVisit[] {
  return tasks.map(({ id: key, elementId, state, openedAt: enteredAt, completedAt: leftAt }) => ({
    ...{ key, elementId, enteredAt, leftAt, current: true },
    state: state === 'open' ? 'active' : state === 'completed' ? 'completed' : 'terminated',
  }))
}

async function loadSteps(db: Db, { tasks }: Source): Promise<FlowStep[]> {
  const done = tasks.filter(({ state }) => state === 'completed')
  const ids = done.map(({ completedBy }) => completedBy)
  const nameOfPerson = await loadNames(db, ids)
  return done.map(({ elementId, name, unit, completedBy, completedAt, openedAt, outcome, step }) => ({
    ...{ elementId, name, unit: unit?.name ?? null, unitEn: unit?.nameEn ?? null },
    person: nameOfPerson(completedBy),
    at: completedAt ?? openedAt,
    outcome: stepOf(step).outcomes.find(({ code }) => code === outcome)?.text ?? outcome,
  }))
}

/** Human steps and known waits; not the subprocesses and events around them, which are active too. */
function namesOfStanding(elements: readonly FlowElement[], { restPoints, elements: known }: ProcessModel): string[] {
  const here = elements.filter(({ state }) => state === 'active' || state === 'incident')
  const resting = here.flatMap(({ id }) => restPoints.find(({ elementId }) => elementId === id)?.name ?? [])
  if (resting.length > 0) return [...new Set(resting)]
  const stuck = here.filter(({ state }) => state === 'incident')
  return stuck.map(({ id }) => nameOf(id, { elements: known }))
}

function nameOf(id: string, { elements }: Pick<ProcessModel, 'elements'>): string {
  return elements.find((element) => element.id === id)?.name ?? id
}
