import { spreadOf } from '@/domain/process/spread.ts'
import type { ReturnFacts } from '@/server/db/turns.ts'

export type Passed = {
  caseId: string
  elementId: string
  processVersionId: string
  openedAt: Date
  completedAt: Date | null
  outcome: string | null
  alarms: Date[]
}

/** Counts the figures of steps from the passages of whole cases, one case after the other, as their definitions say. */
export function countByHand(all: readonly Passed[], facts: readonly ReturnFacts[], since: Date) {
  const factsOf = ({ elementId, processVersionId }: Passed) =>
    facts.find((fact) => fact.elementId === elementId && fact.versionId === processVersionId)
  const chosen = all.filter((one) => factsOf(one))
  const within = chosen.filter(({ completedAt }) => completedAt === null || completedAt >= since)
  const turns = [...new Set(within.map(({ caseId }) => caseId))].flatMap((caseId) =>
    turnsOfCase(
      within.filter((one) => one.caseId === caseId),
      (one) => factsOf(one),
    ),
  )
  return (elementId: string) => {
    const ended = within.filter((one) => one.elementId === elementId && one.completedAt)
    const alarms = chosen.filter((one) => one.elementId === elementId).flatMap((one) => one.alarms)
    const turned = (kind: string) => turns.filter((turn) => turn.elementId === elementId && turn.kind === kind).length
    return {
      elementId,
      passages: ended.length,
      natural: spreadOf(ended.map(({ openedAt, completedAt }) => Number(completedAt) - Number(openedAt))),
      alarms: alarms.filter((at) => at >= since).length,
      ...{ returns: turned('return'), rework: turned('rework') },
    }
  }
}

function turnsOfCase(passed: readonly Passed[], factsOf: (one: Passed) => ReturnFacts | undefined) {
  const endOf = ({ completedAt }: Passed) => completedAt?.getTime() ?? Infinity
  const sorted = passed.toSorted((a, b) => endOf(a) - endOf(b) || Number(a.openedAt) - Number(b.openedAt))
  const firstEnd = (elementId: string) => Math.min(...sorted.filter((one) => one.elementId === elementId).map(endOf))
  return sorted.flatMap((one, at) => {
    if (!one.completedAt) return []
    const { elementId, outcome } = one
    const { returnOutcome = null, several = false } = factsOf(one) ?? {}
    const next = sorted[at + 1]
    const called = outcome !== null && outcome === returnOutcome
    const back = several && next && firstEnd(next.elementId) <= firstEnd(elementId)
    return [
      ...(called || back ? [{ elementId, kind: 'return' }] : []),
      ...(firstEnd(elementId) <= Number(one.openedAt) ? [{ elementId, kind: 'rework' }] : []),
    ]
  })
}
