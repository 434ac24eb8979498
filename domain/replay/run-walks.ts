import type { RulesAnswer, RulesAsked, Walk } from './walk.ts'

type Walker = Generator<RulesAsked, Walk, RulesAnswer>

/**
 * Takes walks and whoever evaluates decisions, many at once; runs all walks side by side, so that what they ask goes out
 * together. Gives their ends in their order.
 */
export async function runWalks(
  walkers: readonly Walker[],
  evaluate: (asked: readonly { walker: number; rules: RulesAsked }[]) => Promise<RulesAnswer[]>,
): Promise<Walk[]> {
  const steps = walkers.map((walker) => walker.next())
  for (;;) {
    const asked = steps.flatMap((step, walker) => (step.done ? [] : [{ walker, rules: step.value }]))
    if (asked.length === 0) return steps.flatMap((step) => (step.done ? [step.value] : []))
    const answers = await evaluate(asked)
    asked.forEach(({ walker }, at) => {
      const answer = answers[at] ?? { result: null, was: null, failure: '' }
      const resumed = walkers[walker]?.next(answer)
      if (resumed) steps[walker] = resumed
    })
  }
}
