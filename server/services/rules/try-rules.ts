import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { failureWords } from '@/domain/rules/failure-words.ts'
import { meetsExpectation } from '@/domain/rules/meets-expectation.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { decisionsOf, parseDmn } from '@/processes/contract/moddle/parse-dmn.ts'
import { readXml } from '@/processes/contract/read-xml.ts'
import { renameDecisions } from '@/processes/contract/suffix-decisions.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { DeployedRules, EnginePort, Evaluation } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { engineRefusal } from './engine-refusal.ts'
import { evaluateAll } from './evaluate-all.ts'
import { trialMark } from './trial-rules.ts'

export type RuleTrial = { inputs: Record<string, unknown>; expected?: unknown }

export type TriedRow = {
  result: unknown
  /** each table that was asked, with the rows that matched, counted from one */
  tables: { decision: string; rows: number[] }[]
  /** null when nothing was expected */
  equal: boolean | null
  fault: Words | null
}

export type AskedTrial = { dmn: string; decision: string; rows: readonly RuleTrial[] }

/** Has rules tried for a person. Refuses `right.missing` and what `evaluateRules` refuses. */
export async function tryRules(
  actor: Person,
  asked: AskedTrial,
  engine: EnginePort = getEngine(),
): Promise<Result<{ rows: TriedRow[] }>> {
  const allowed = can(actor, 'process.draw', null)
  return allowed.ok ? evaluateRules(engine, asked) : allowed
}

/**
 * Takes a file of rules as it is now, the decision to ask and rows of inputs; has the engine itself evaluate each row,
 * under ids of their own that are taken out again. Refuses a file that cannot be read, `rules.decision_unknown`,
 * `rules.formula_unreadable`, `rules.engine_refused`, `rules.engine_busy` and `engine.unavailable`.
 */
export async function evaluateRules(
  engine: EnginePort,
  { dmn, decision, rows }: AskedTrial,
): Promise<Result<{ rows: TriedRow[] }>> {
  const names = await readXml({ path: 'rules.dmn', text: dmn }, async (text) => namesOf(await parseDmn(text)))
  if (!names.ok) return names
  if (!names.value.has(decision)) return refuse('rules.decision_unknown', { decision: decision.slice(0, 100) })
  const suffix = `${trialMark}${newId()}`
  let rules: DeployedRules | null = null
  try {
    rules = await engine.deployRules({ name: `rules${suffix}.dmn`, content: (await renameDecisions(dmn, suffix)).text })
    const evaluations = await evaluateAll(rules, decision + suffix, rows)
    return ok({ rows: evaluations.map((found, at) => tried(found, rows[at]?.expected, names.value, suffix)) })
  } catch (error) {
    return engineRefusal(error, rows.length)
  } finally {
    await rules?.remove().catch((error: unknown) => log.warn({ err: error, suffix }, 'rules on trial were left behind'))
  }
}

const namesOf = (definitions: Parameters<typeof decisionsOf>[0]) =>
  new Map(decisionsOf(definitions).map(({ id, name }) => [id, name?.trim() || id]))

function tried(
  { output, failure, tables }: Evaluation,
  expected: unknown,
  names: ReadonlyMap<string, string>,
  suffix: string,
): TriedRow {
  const plain = tables.map(({ decisionId, rows }) => ({ decision: decisionId.replace(suffix, ''), rows }))
  const asked = [...new Map(plain.map((table) => [table.decision, table])).values()]
  const failed = failure?.decisionId.replace(suffix, '') ?? ''
  const fault = failure && {
    ...{ message: failure.message.replaceAll(suffix, ''), decision: names.get(failed) ?? failed },
    rows: asked.find(({ decision }) => decision === failed)?.rows ?? [],
  }
  return {
    ...{ result: output, tables: asked },
    equal: expected === undefined ? null : failure === null && meetsExpectation(expected, output),
    fault: fault && failureWords(fault),
  }
}
