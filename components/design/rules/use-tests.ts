import { useMemo } from 'react'
import type { TestFields, TestRow } from '@/domain/rules/test-row.ts'
import { testsOf } from './decision-tests.ts'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'
import { setTests } from './set-tests.ts'
import { testFields, type VariablesIn } from '@/domain/rules/test-fields.ts'

/** what one trial takes */
const mostTests = 500

type Tests = { rows: TestRow[]; fields: TestFields; keep: (rows: readonly TestRow[]) => void }

/** Takes an open file, one decision of it and a count of edits, with which both are read anew; gives its tests. */
export function useTests(modeler: DmnModeler, decision: RuleElement, edits: number, variablesIn: VariablesIn): Tests {
  const rows = useMemo(() => (edits >= 0 ? testsOf(decision) : []), [decision, edits])
  const fields = useMemo(() => {
    const all = edits >= 0 ? (modeler.getDefinitions().drgElement ?? []) : []
    return testFields(decision, all, variablesIn)
  }, [modeler, decision, edits, variablesIn])
  return { rows, fields, keep: (changed) => setTests(modeler, decision, changed.slice(0, mostTests)) }
}
