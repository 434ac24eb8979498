import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import { codesOf, kindCells, wordsOfCell } from './cell-codes.ts'
import type { Codes } from './codes-context.ts'
import type { CodeCells, TableCell } from './named-cells.ts'

/** A cell whose codes are being chosen, and where it is drawn. */
export type Choosing = { cell: TableCell; drawn: Element }

/** Takes the codes of the district; gives what a table is told of them, and the cell that is being chosen for. */
export function useCodeCells({ book, nameOf }: Codes) {
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const cells = useMemo<CodeCells>(
    () => ({
      wordsOf: (cell) => wordsOfCell(cell, nameOf)?.[language] ?? '',
      toldBy: kindCells,
      isChosen: (cell) => {
        const codes = codesOf(cell)
        return codes !== null && book[codes].length > 0
      },
      onChoose: (cell, drawn) => setChoosing({ cell, drawn }),
    }),
    [book, nameOf, language],
  )
  return { cells, choosing, close: () => setChoosing(null) }
}
