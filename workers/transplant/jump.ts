import type { Place } from '@/domain/migration/migration.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import type { Migration } from '@/server/db/generated/client.ts'
import { readStandings, type StandingRow } from '@/server/db/standings.ts'
import { variablesThen } from '@/server/db/variables-then.ts'
import { jumpRow, planJumpOf } from '@/server/services/jumps/plan-jump.ts'
import type { CasePlan } from '@/server/services/migrations/plan-case.ts'
import type { PlannedCase } from '@/server/services/migrations/plan-cases.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

/** Plans how a case stands now goes back to the step of a passage. */
export async function planJumpNow(work: CaseWork, passage: string): Promise<PlannedCase> {
  const [standing] = await readStandings(work.tx, [work.case.id])
  if (!standing) throw new Error(`case ${work.case.number} is locked and cannot be read`)
  return planJumpOf(standing, await targetOf(work, passage))
}

/** How a case that went back comes out: its own clocks go on as they are, those of the steps it left stop. */
export async function arriveAtJump(
  work: CaseWork,
  standing: StandingRow,
  places: Place[],
  passage: string,
): Promise<CasePlan> {
  return { row: jumpRow(standing, await targetOf(work, passage)), places, clocks: [] }
}

/** What the flow knew when a passage began. */
export async function variablesAtPassage(tx: Tx, passage: string): Promise<Record<string, unknown>> {
  const { epoch, elementInstance } = await tx.task.findUniqueOrThrow({ where: { id: passage } })
  const then = await variablesThen(tx, { epoch, element: elementInstance })
  if (!then) throw new Error(`the variables at passage ${passage} are gone`)
  return then
}

/** Says in the history that a case was sent back, by whom and why; nobody waits for its rating any more. */
export async function noteJump(
  work: CaseWork,
  places: readonly Place[],
  { jumpTo, reason, personId }: Migration,
): Promise<void> {
  const target = await targetOf(work, jumpTo ?? '')
  work.patch({ ratingDueAt: null })
  work.event(
    { kind: 'person', personId },
    {
      type: 'FlowJumped',
      data: {
        ...target,
        ...{ from: places.map(({ from }) => from), incarnation: work.case.incarnation, reason: reason ?? '' },
      },
    },
  )
}

async function targetOf({ tx, case: { processVersionId } }: CaseWork, passage: string) {
  const { elementId: element } = await tx.task.findUniqueOrThrow({ where: { id: passage } })
  const { restPoints } = await loadModel(tx, processVersionId)
  return { element, name: restPoints.find(({ elementId }) => elementId === element)?.name ?? element }
}
