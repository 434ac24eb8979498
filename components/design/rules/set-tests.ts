import type { TestRow } from '@/domain/rules/test-row.ts'
import { withTests } from './decision-tests.ts'
import type { CommandStack } from '../flow/services.ts'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'

/** Writes the tests of a decision into its file, as one step of undo. */
export function setTests(modeler: DmnModeler, decision: RuleElement, rows: readonly TestRow[]): void {
  const properties = { extensionElements: withTests(decision, rows) }
  const commands = modeler.getActiveViewer()?.get<CommandStack>('commandStack')
  commands?.execute('element.updateProperties', { element: decision, properties })
}
