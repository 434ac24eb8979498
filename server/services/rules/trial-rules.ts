import { canonicalJson } from '@/domain/case/canonical-json.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { renameDecisions } from '@/processes/contract/suffix-decisions.ts'
import type { DeployedRules, EnginePort, Evaluation } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { evaluateAll } from './evaluate-all.ts'

/** What decisions on trial end in. A process calls `…__v3`, so one that a crash leaves behind is called by nobody. */
export const trialMark = '__try_'

export type TrialRules = {
  /** evaluates rows of inputs, each different one once */
  evaluate(decision: string, rows: readonly Record<string, unknown>[]): Promise<Evaluation[]>
  /** takes everything out of the engine again */
  remove(): Promise<void>
}

/** Takes the files of a bundle's rules; sets them down under ids of their own, each when it is first asked. */
export function rulesOnTrial(files: readonly BundleFile[], engine: EnginePort): TrialRules {
  const suffix = `${trialMark}${newId()}`
  const deployed: DeployedRules[] = []
  const known = new Map<string, Evaluation>()
  let homes: Promise<Map<string, () => Promise<DeployedRules>>> | null = null
  const homesOf = async () => {
    const found = new Map<string, () => Promise<DeployedRules>>()
    for (const [at, file] of files.entries()) {
      const { text, ids } = await renameDecisions(file.text, suffix)
      let rules: Promise<DeployedRules> | null = null
      const deploy = async () => {
        const set = await engine.deployRules({ name: `rules${at}${suffix}.dmn`, content: text })
        deployed.push(set)
        return set
      }
      for (const id of ids) found.set(id, () => (rules ??= deploy()))
    }
    return found
  }
  return {
    async evaluate(decision, rows) {
      const keyOf = (row: Record<string, unknown>) => `${decision} ${canonicalJson(row)}`
      const fresh = [...new Map(rows.map((row) => [keyOf(row), row]))].filter(([key]) => !known.has(key))
      const home = (await (homes ??= homesOf())).get(decision)
      const missing: Evaluation = { output: null, failure: { decisionId: decision, message: decision }, tables: [] }
      if (home && fresh.length > 0) {
        const inputs = fresh.map(([, row]) => ({ inputs: row }))
        const found = await evaluateAll(await home(), decision + suffix, inputs)
        fresh.forEach(([key], at) => known.set(key, found[at] ?? missing))
      }
      return rows.map((row) => known.get(keyOf(row)) ?? missing)
    },
    async remove() {
      for (const set of deployed)
        await set
          .remove()
          .catch((error: unknown) => log.warn({ err: error, suffix }, 'rules on trial were left behind'))
    },
  }
}
