import type { RulesAnswer, RulesAsked } from '@/domain/replay/walk.ts'
import type { EnginePort, Evaluation } from '@/server/engine/port.ts'
import { rulesOnTrial, type TrialRules } from '@/server/services/rules/trial-rules.ts'
import type { ReplaySide } from './load-side.ts'

type Asked = { walker: number; rules: RulesAsked }

/**
 * Takes the draft, the own version of each walker, and the engine; gives what answers their decisions, by the rules of
 * the draft and by those of the case's own version, each set down once and each different row asked once.
 */
export function answerRules(draft: ReplaySide, owns: readonly ReplaySide[], engine: EnginePort) {
  const trials = new Map<string, TrialRules>()
  const trialOf = ({ dmns }: ReplaySide) => {
    const key = JSON.stringify(dmns.map(({ text }) => text))
    const trial = trials.get(key) ?? rulesOnTrial(dmns, engine)
    trials.set(key, trial)
    return trial
  }
  return {
    answer: async (asked: readonly Asked[]): Promise<RulesAnswer[]> => {
      const news = await evaluateBy(asked.map(({ rules }) => ({ side: draft, decision: rules.decision, rules })))
      const olds = await evaluateBy(
        asked.map(({ walker, rules }) => {
          const side = owns[walker] ?? draft
          const decision = side.graph.nodes[rules.own ?? '']?.rules?.decision
          return decision === undefined ? null : { side, decision, rules }
        }),
      )
      return news.map((now, at) => ({
        ...{ result: now?.output ?? null, was: olds[at]?.output ?? null },
        failure: now?.failure?.message ?? null,
      }))
    },
    remove: async () => {
      for (const trial of trials.values()) await trial.remove()
    },
  }

  /** Rows of one decision go out together. */
  async function evaluateBy(
    wanted: readonly ({ side: ReplaySide; decision: string; rules: RulesAsked } | null)[],
  ): Promise<(Evaluation | null)[]> {
    const found: (Evaluation | null)[] = wanted.map(() => null)
    const groups = new Map<TrialRules, Map<string, number[]>>()
    wanted.forEach((one, at) => {
      if (!one) return
      const byDecision = groups.get(trialOf(one.side)) ?? new Map<string, number[]>()
      byDecision.set(one.decision, [...(byDecision.get(one.decision) ?? []), at])
      groups.set(trialOf(one.side), byDecision)
    })
    for (const [trial, byDecision] of groups)
      for (const [decision, places] of byDecision) {
        const rows = places.map((at) => inputsOf(wanted[at]))
        const results = await trial.evaluate(decision, rows)
        places.forEach((at, place) => (found[at] = results[place] ?? null))
      }
    return found
  }
}

/** Only what the rules look at: cases that differ in nothing else are asked once. */
function inputsOf(one: { side: ReplaySide; decision: string; rules: RulesAsked } | null | undefined) {
  if (!one) return {}
  const asks =
    Object.values(one.side.graph.nodes).find(({ rules }) => rules?.decision === one.decision)?.rules?.asks ?? []
  return Object.fromEntries(Object.entries(one.rules.variables).filter(([name]) => asks.includes(name)))
}
