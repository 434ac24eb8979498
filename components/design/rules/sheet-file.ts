import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import { parseGrid } from '@/domain/rules/parse-grid.ts'
import { saveFile } from '@/components/ui/save-file.ts'

export const largestSheet = 5_000_000
/** what the parts of a workbook may come to when they are unpacked */
const largestUnpacked = 60_000_000
export const mostSheetRows = 1000

export type SheetFault = 'tooLarge' | 'tooManyRows' | 'unreadable' | 'empty'
export type ReadSheet = { ok: true; grid: string[][] } | { ok: false; fault: SheetFault }

/** Takes a file somebody chose, CSV or XLSX; gives the cells of its first sheet, or why not. Nothing throws. */
export async function readSheetFile(file: File): Promise<ReadSheet> {
  if (file.size > largestSheet) return { ok: false, fault: 'tooLarge' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
    return sheetOf(isWorkbook ? await cellsOfWorkbook(bytes) : parseGrid(textOf(bytes)))
  } catch (error) {
    return { ok: false, fault: error instanceof TooLarge ? 'tooLarge' : 'unreadable' }
  }
}

/** Takes cells; gives them as a sheet when there are any and not too many. */
export function sheetOf(grid: string[][]): ReadSheet {
  if (grid.length < 2) return { ok: false, fault: 'empty' }
  return grid.length > mostSheetRows + 1 ? { ok: false, fault: 'tooManyRows' } : { ok: true, grid }
}

/** Takes a name without ending and cells; has the browser save them as a file of that kind. */
export async function saveSheet(name: string, kind: 'csv' | 'xlsx', grid: readonly string[][]): Promise<void> {
  if (kind === 'csv') {
    const text = utf8Mark + grid.map((row) => csvLine(row)).join('')
    return saveFile(`${name}.csv`, new Blob([text], { type: 'text/csv' }))
  }
  const { default: write } = await import('write-excel-file/browser')
  const rows = grid.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 && { fontWeight: 'bold' as const }) })),
  )
  saveFile(
    `${name}.xlsx`,
    await write(rows, { columns: (grid[0] ?? []).map(() => ({ width: 22 })), stickyRowsCount: 1 }).toBlob(),
  )
}

class TooLarge extends Error {}

/** A sheet of Excel is UTF-8 where it says so, and the Chinese encoding of Windows where it does not. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function cellsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const [{ unzipSync }, { readSheet }] = await Promise.all([import('fflate'), import('read-excel-file/universal')])
  let unpacked = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize
      return false
    },
  })
  if (unpacked > largestUnpacked) throw new TooLarge()
  // numbers as they are written: 0.10 is not 0.1 to somebody who typed it
  const rows = await readSheet(bytes.buffer as ArrayBuffer, { parseNumber: (text: string) => text })
  const cells = rows.map((row) => row.map((cell) => textOfCell(cell).trim()))
  return cells.filter((row) => row.some((cell) => cell !== ''))
}

function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : typeof cell === 'boolean' ? String(cell) : ''
}
