import type { CaseWork } from '@/server/db/case-work.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import { applyTransplant, isComplete } from './apply-transplant.ts'
import type { Arrived } from './arrived.ts'

/** A step of a moving case has its job in the new instance. With the last one the case goes on there. */
export async function arrive(work: CaseWork, job: EngineJob, epoch: number, incarnation: number): Promise<'held'> {
  const found = await work.tx.transplant.findUniqueOrThrow({
    where: { caseId_incarnation: { caseId: work.case.id, incarnation } },
  })
  const { key, elementId, elementInstanceKey, variables } = job
  const { unit, clockKey, limit, round } = variables
  const given = { unit, clockKey, limit, round }
  const arrived = {
    ...(found.arrived as Arrived),
    [elementId]: { epoch, key, elementId, elementInstanceKey, variables: given },
  }
  const now = await work.tx.transplant.update({ where: { id: found.id }, data: { arrived: arrived as never } })
  if (await isComplete(work.tx, now)) await applyTransplant(work, now)
  return 'held'
}
