import { phases } from '@/domain/case/public-status.ts'
import type { Phase } from '@/domain/case/public-status.ts'
import type { StatusView } from '@/server/services/cases/status-view.ts'

const order: readonly Phase[] = ['received', 'arranged', 'working', 'checking', 'answered', 'paused']
const placeOf = ({ phase }: StatusView) => (order.includes(phase) ? order.indexOf(phase) : Object.keys(phases).length)

/** Takes statuses; orders them as a case goes through them, those on hold last. */
export function orderSteps<S extends StatusView & { rank: number }>(steps: readonly S[]): S[] {
  // within a phase the status nearer to the work comes first: it is the one that outranks the others
  return steps.toSorted((a, b) => placeOf(a) - placeOf(b) || b.rank - a.rank || a.code.localeCompare(b.code))
}
