import { setTimeout as rest } from 'node:timers/promises'
import { EngineError, type DeployedRules, type Evaluation } from '@/server/engine/port.ts'

/** rows on their way to the engine at once: enough to hide the way there, few enough to leave room for cases */
const AT_ONCE = 8
const LONGEST_MS = 60_000
const AGAIN_MS = 200

/** The time for all rows is over; `done` of them were evaluated. */
export class OutOfTime extends Error {
  readonly done: number
  constructor(done: number) {
    super('out of time')
    this.done = done
  }
}

/**
 * Takes deployed rules, one decision of them and rows of inputs; gives what came of each, in their order. An engine
 * that is overloaded is asked again until the time for all of them is over, then throws OutOfTime.
 */
export async function evaluateAll(
  rules: DeployedRules,
  decisionId: string,
  rows: readonly { inputs: Record<string, unknown> }[],
): Promise<Evaluation[]> {
  const until = performance.now() + LONGEST_MS
  const found: Evaluation[] = []
  let [next, done] = [0, 0]
  const carry = async () => {
    for (let at = next++; at < rows.length; at = next++) {
      found[at] = await once(at)
      done++
    }
  }
  const once = async (at: number): Promise<Evaluation> => {
    for (;;) {
      if (performance.now() > until) throw new OutOfTime(done)
      try {
        return await rules.evaluate(decisionId, rows[at]?.inputs ?? {})
      } catch (error) {
        if (!(error instanceof EngineError) || error.kind !== 'overloaded') throw error
        await rest(AGAIN_MS)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, carry))
  return found
}
