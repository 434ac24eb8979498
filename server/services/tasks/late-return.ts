import { computeClock } from '@/domain/sla/compute-clock.ts'
import { limitWords } from '@/domain/sla/words.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { loadMoveRules } from '@/server/services/moves/move-rules.ts'
import type { LoadedStep } from './load-step.ts'

/**
 * 退单 has a limit of its own, counted from when the step was opened (DOMAIN 5): gives whether it is late, and refuses a
 * late one where the district says so.
 */
export async function lateReturn(work: CaseWork, step: LoadedStep, outcome: string): Promise<Result<boolean>> {
  if (step.model.returnOutcome !== outcome) return ok(false)
  const rules = await loadMoveRules(work.tx)
  const { book } = await loadBook(work.tx)
  const reading = computeClock(rules.returnWithin, [{ kind: 'start', at: step.openedAt }], [], work.now, book)
  if (!reading.ok) return reading
  const late = reading.value.remainingMs < 0
  if (!late || rules.lateReturn === 'mark') return ok(late)
  const params = { within: limitWords(rules.returnWithin, 'zh') }
  return refuse('return.too_late', params, [{ path: 'outcome', code: 'return.too_late', params }])
}
