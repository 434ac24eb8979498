import type { DmnModeler } from './dmn-modeler.ts'

type Modeling = { editCell(cell: object, feel: string): void }

/** Writes into a cell of the table that is looked at, as typing does: a step of undo. */
export function editCell(modeler: DmnModeler, cell: object, feel: string): void {
  modeler.getActiveViewer()?.get<Modeling>('modeling').editCell(cell, feel)
}
