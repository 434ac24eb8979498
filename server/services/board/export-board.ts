import writeExcelFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import type { Person } from '@/domain/policy/person.ts'
import { dateOf, dayNumberAt } from '@/domain/sla/day-number.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { listBoardKeys } from '@/server/db/board.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { loadBoardCases } from './board-row.ts'
import { readBoardQuery } from './board-query.ts'
import type { BoardQuery } from './board-query.ts'
import { exportColumns } from './export-columns.ts'

export const exportFormats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type ExportFormat = keyof typeof exportFormats

export type BoardExport = {
  fileName: string
  body: ReadableStream<Uint8Array>
  /** there were more cases than an export holds; the last line says so */
  cut: boolean
}

/** A list longer than this is for the API, page by page. */
export const mostRows = 10_000
const chunk = 500

/**
 * Gives the cases behind a board as a file, in the order of the list, at most `most` of them. Cases are fetched as the
 * reader takes them. Refuses `right.missing`, `unit.unknown`.
 */
export async function exportBoard(
  actor: Person,
  {
    format,
    locale,
    most = mostRows,
    ...query
  }: BoardQuery & { format: ExportFormat; locale: 'zh' | 'en'; most?: number },
  db: Db = defaultDb,
): Promise<Result<BoardExport>> {
  const read = await readBoardQuery(db, actor, query)
  if (!read.ok) return read
  const { filter } = read.value
  const keys = await listBoardKeys(db, filter, { after: null, limit: most + 1 })
  const cut = keys.length > most
  const rows = async function* (): AsyncGenerator<string[]> {
    yield exportColumns.map(({ title }) => title[locale])
    for (let from = 0; from < Math.min(keys.length, most); from += chunk) {
      const ids = keys.slice(from, Math.min(from + chunk, most)).map(({ id }) => id)
      const cases = await loadBoardCases(db, actor.id, ids, filter.now)
      yield* cases.map((row) => exportColumns.map(({ text }) => text(row, locale)))
    }
    if (cut) yield [cutWords(most)[locale]]
  }
  const name = locale === 'zh' ? '监工' : 'board'
  const fileName = `${name}-${dateOf(dayNumberAt(filter.now.getTime()))}.${format}`
  return ok({ fileName, cut, body: format === 'csv' ? csvBody(rows()) : await xlsxBody(rows(), name) })
}

function cutWords(most: number) {
  return {
    zh: `只导出了最急的 ${most} 件，请加上筛选条件分次导出`,
    en: `Only the ${most} most urgent cases are here: narrow the list and export again`,
  }
}

function csvBody(rows: AsyncGenerator<string[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(utf8Mark)),
    pull: async (controller) => {
      const next = await rows.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(csvLine(next.value)))
    },
    cancel: async () => {
      await rows.return(undefined)
    },
  })
}

/** A sheet is zipped as a whole. Every cell is written as text, so that none is ever run as a formula. */
async function xlsxBody(rows: AsyncGenerator<string[]>, sheet: string): Promise<ReadableStream<Uint8Array>> {
  const data: SheetData = []
  for await (const cells of rows) {
    const weight = data.length === 0 ? ({ fontWeight: 'bold' } as const) : {}
    data.push(cells.map((value) => ({ value, type: String, ...weight })))
  }
  const columns = exportColumns.map(({ width }) => ({ width }))
  const bytes = await writeExcelFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
  return new Blob([new Uint8Array(bytes)]).stream()
}
