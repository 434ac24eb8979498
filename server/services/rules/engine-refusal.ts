import { unreadableFormulas } from '@/domain/rules/failure-words.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import { EngineError } from '@/server/engine/port.ts'
import { OutOfTime } from './evaluate-all.ts'

/** Takes what setting down or asking rules ended in, and how many rows were asked; gives the refusal. Throws bugs on. */
export function engineRefusal(error: unknown, count: number): Result<never> {
  if (error instanceof OutOfTime) return refuse('rules.engine_busy', { count, done: error.done })
  if (!(error instanceof EngineError)) throw error
  if (error.kind !== 'refused') return refuse('engine.unavailable')
  const cells = unreadableFormulas(error.message)
  if (cells.length === 0) return refuse('rules.engine_refused', { reason: error.message.slice(0, 500) })
  const listed = cells.slice(0, 5).map((text) => (text === '' ? '（空 empty）' : text.slice(0, 60)))
  return refuse('rules.formula_unreadable', { cells: listed.join('、') })
}
