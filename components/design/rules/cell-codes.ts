import { codeKindOf, type CodeKind, type NameOf } from '@/domain/rules/code-book.ts'
import type { CodeShape } from '@/domain/rules/code-cell.ts'
import { cellWords } from '@/domain/rules/code-words.ts'
import { readTest } from '@/domain/rules/read-test.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { TableCell } from './named-cells.ts'

/** Gives what the codes of a cell stand for, null where it holds none we know. */
export function codesOf({ col }: TableCell): CodeKind | null {
  const column = col?.businessObject
  return codeKindOf(column?.inputExpression ? column.inputExpression.text : column?.name)
}

/** Gives how a cell holds its codes: a condition asks for them, a result is one of them or a list. */
export function shapeOf({ col }: TableCell): CodeShape {
  const column = col?.businessObject
  if (column?.inputExpression) return 'test'
  return column?.typeRef !== 'string' && column?.name?.endsWith('s') ? 'list' : 'one'
}

/** Gives the cells of a row that say what kind of case it is about: a code of a category is told apart by it. */
export function kindCells(cell: TableCell): TableCell[] {
  if (codesOf(cell) !== 'category') return []
  return (cell.row?.cells ?? []).filter((other) => other !== cell && codesOf(other) === 'kind')
}

/** Gives the one kind of case the row of a cell is about, undefined where it is about any. */
export function withinOf(cell: TableCell): string | undefined {
  const test = kindCells(cell).map(({ businessObject }) => readTest(businessObject.text ?? ''))[0]
  const [only] = test && !test.any && !test.not && test.pieces.length === 1 ? test.pieces : []
  return only?.kind === 'text' ? only.value : undefined
}

/** Gives what the codes of a cell are called, null where it holds none that has a name. */
export function wordsOfCell(cell: TableCell, nameOf: NameOf): Words | null {
  const codes = codesOf(cell)
  return codes && cellWords(cell.businessObject.text ?? '', codes, nameOf, withinOf(cell))
}
