import type { FlowBadge } from '@/components/process/flow-badge.ts'
import type { FlowMark } from '@/components/process/flow-mark.ts'
import type { StepMapping } from '@/domain/migration/migration.ts'

type Painted = { marks: Record<string, FlowMark>; badges: FlowBadge[] }

/**
 * Takes a mapping and the step that is being mapped; gives how both drawings are painted: steps that belong together
 * under one number, steps whose cases stay and steps nobody comes to marked without one.
 */
export function mappingBadges(
  mapping: readonly StepMapping[],
  chosen: string | null,
): { before: Painted; after: Painted } {
  const numbered = mapping.map(({ from, to }, index) => ({ from, to, number: String(index + 1) }))
  const before: Painted = {
    marks: Object.fromEntries(
      numbered.map(({ from, to }) => [from, from === chosen ? 'moved' : to === null ? 'gone' : 'done']),
    ),
    badges: numbered.flatMap(({ from, to, number }) => (to === null ? [] : [badge(from, number)])),
  }
  const targets = [...new Set(numbered.flatMap(({ to }) => to ?? []))]
  const after: Painted = {
    marks: Object.fromEntries(
      targets.map((to) => [to, numbered.some(({ from, to: own }) => from === chosen && own === to) ? 'moved' : 'done']),
    ),
    badges: targets.map((to) =>
      badge(
        to,
        numbered
          .filter((entry) => entry.to === to)
          .map(({ number }) => number)
          .join(' '),
      ),
    ),
  }
  return { before, after }
}

const badge = (elementId: string, text: string): FlowBadge => ({ elementId, tone: 'times', text })
