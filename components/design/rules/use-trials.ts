import { useState } from 'react'
import { trialOf, type TestFields, type TestRow } from '@/domain/rules/test-row.ts'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'
import type { RulesContract, Tried } from './rules-contract.ts'

export type Trials = {
  running: boolean
  /** why the engine did not try them */
  fault: string | null
  /** what became of a test; undefined when it was not tried as it is now */
  of: (row: TestRow) => Tried | undefined
  /** the rules were changed since */
  stale: boolean
  run: (rows: readonly TestRow[]) => Promise<void>
}

type Ran = { rules: string; tried: ReadonlyMap<string, Tried> }

/** Takes an open file of rules, one decision of it and its fields; has tests tried and remembers what became of them. */
export function useTrials(
  modeler: DmnModeler,
  decision: RuleElement,
  fields: TestFields,
  tryRules: RulesContract['tryRules'],
): Trials {
  const [running, setRunning] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [ran, setRan] = useState<Ran | null>(null)
  const run = async (rows: readonly TestRow[]) => {
    if (running || rows.length === 0) return
    setRunning(true)
    setFault(null)
    const rules = logicOf(modeler)
    const { xml: dmn } = await modeler.saveXML({ format: false })
    const answer = await tryRules({ dmn, decision: decision.id, rows: rows.map((row) => trialOf(row, fields)) })
    setRunning(false)
    if (!answer.ok) return setFault(answer.text)
    setRan({ rules, tried: new Map(answer.rows.map((tried, at) => [JSON.stringify(rows[at]), tried])) })
  }
  return {
    ...{ running, fault, run },
    of: (row) => ran?.tried.get(JSON.stringify(row)),
    stale: ran !== null && ran.rules !== logicOf(modeler),
  }
}

/** What decides, without tests, names and drawing; two that are equal give the same answers. */
function logicOf(modeler: DmnModeler): string {
  const decisions = modeler.getDefinitions().drgElement ?? []
  return JSON.stringify(decisions.map(({ id, decisionLogic, variable }) => [id, variable?.name, decisionLogic]))
}
