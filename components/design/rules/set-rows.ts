import type { RuleTable } from '@/domain/rules/rule-table.ts'
import type { CommandStack } from '../flow/services.ts'
import type { DmnModeler } from './dmn-modeler.ts'

/** Sets rows down in the table that is open, below those there are or in place of them, as one step of undo. */
export function setRows(modeler: DmnModeler, rules: RuleTable['rules'], keep: boolean): void {
  modeler.getActiveViewer()?.get<CommandStack>('commandStack').execute('rules.setRows', { rules, keep })
}
