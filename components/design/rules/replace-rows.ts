import type { RuleTable } from '@/domain/rules/rule-table.ts'
import type { CommandStack } from '../flow/services.ts'

type Cell = { businessObject: object }
type Row = { businessObject: object; cells: Cell[] }

type Sheet = { getRoot(): { rows: Row[] } }

type Modeling = {
  addRow(attributes: object, index?: number): Row
  removeRow(row: Row): void
  editCell(cell: object, text: string): void
  editAnnotation(rule: object, text: string): void
}

type Context = { rules: RuleTable['rules']; keep: boolean }

/** Sets rows down in a table, in place of those there are or below them: one step of undo. */
class RowsHandler {
  static $inject = ['modeling', 'sheet']

  readonly #modeling: Modeling
  readonly #sheet: Sheet

  constructor(modeling: Modeling, sheet: Sheet) {
    this.#modeling = modeling
    this.#sheet = sheet
  }

  preExecute({ rules, keep }: Context): void {
    if (!keep) for (const row of [...this.#sheet.getRoot().rows]) this.#modeling.removeRow(row)
    for (const { tests, results, note } of rules) {
      const row = this.#modeling.addRow({ type: 'dmn:DecisionRule' })
      for (const [at, text] of [...tests, ...results].entries()) {
        const cell = row.cells[at]
        if (cell && text !== '') this.#modeling.editCell(cell.businessObject, text)
      }
      if (note !== '') this.#modeling.editAnnotation(row.businessObject, note)
    }
  }
}

class RowsCommand {
  static $inject = ['eventBus', 'commandStack']

  constructor(bus: { on(event: string, run: () => void): void }, commands: CommandStack) {
    bus.on('table.init', () => commands.registerHandler('rules.setRows', RowsHandler))
  }
}

export const replaceRows = { __init__: ['rowsCommand'], rowsCommand: ['type', RowsCommand] }
