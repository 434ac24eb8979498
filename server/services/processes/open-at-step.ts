import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { OpenPerStep } from '@/server/db/open-per-step.ts'

export type OpenAtStep = { elementId: string; name: string; open: number; late: number }

/** Takes the counts of one process and the model to show them on; gives them by element with its name, worst first. */
export function openAtSteps(counts: readonly OpenPerStep[], model: ProcessModel | null): OpenAtStep[] {
  const steps = new Map<string, OpenAtStep>()
  for (const { elementId, open, late } of counts) {
    const name = model?.elements.find(({ id }) => id === elementId)?.name || elementId
    const known = steps.get(elementId) ?? { elementId, name, open: 0, late: 0 }
    steps.set(elementId, { ...known, open: known.open + open, late: known.late + late })
  }
  return [...steps.values()].toSorted(
    (a, b) => b.late - a.late || b.open - a.open || a.elementId.localeCompare(b.elementId),
  )
}
