import ICAL from 'ical.js'
import { parseCsv } from '@/domain/shared/parse-csv.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { dateOf, parseDate } from '@/domain/sla/day-number.ts'
import type { NoticeDay } from '@/domain/sla/notice-of-days.ts'

export type NoticeFormat = 'csv' | 'ics'

/** A year of holidays has some thirty days; a file with more than this is not a notice. */
const mostDays = 2_000

/** Takes the text of a holiday notice; gives its days. Refuses what cannot be read, of a CSV naming the line. */
export function readNotice(format: NoticeFormat, text: string): Result<NoticeDay[]> {
  return format === 'csv' ? readCsv(text) : readIcs(text)
}

const kinds: Readonly<Record<string, NoticeDay['kind']>> = {
  ...{ holiday: 'holiday', 放假: 'holiday', 假: 'holiday', 休: 'holiday', 休息: 'holiday' },
  ...{ makeup: 'makeUp', 补班: 'makeUp', 班: 'makeUp', 上班: 'makeUp', 调休上班: 'makeUp' },
}

/** A column by its name in either language. */
const cell = (row: Readonly<Record<string, string>>, ...names: string[]): string =>
  names.map((name) => row[name]?.trim()).find(Boolean) ?? ''

/**
 * Columns `date,name,kind` or 日期、名称、类型, kind `holiday` or `makeUp`, 放假 or 补班, with a head line that names them
 * in any order.
 */
function readCsv(text: string): Result<NoticeDay[]> {
  const rows = parseCsv(text).slice(0, mostDays)
  const faults: FieldFault[] = []
  const days = rows.map((row, index): NoticeDay => {
    const [date, name] = [cell(row, 'date', '日期'), cell(row, 'name', '名称', '节日')]
    const kind = kinds[cell(row, 'kind', '类型').toLowerCase()]
    if (parseDate(date) === null || !name || !kind)
      faults.push({ path: 'text', code: 'notice.line_invalid', params: { line: index + 2 } })
    return { date, name: name.slice(0, 100), kind: kind ?? 'holiday' }
  })
  return faults.length > 0 ? refuse('input.invalid', {}, faults.slice(0, 20)) : ok(days)
}

/** `春节 补班`, `国庆节（班）`, `元旦 休`: what calendars write beside the name. */
const workedWords = /[（(]?(?:调休)?(?:补班|上班|班)[）)]?/u
const freeWords = /[（(]?(?:假期|放假|休息|休)[）)]?/u
/** 第 1 天/共 9 天 and the like. */
const countWords = /(?:第\s*\d+\s*天|共\s*\d+\s*天|\/)/gu

/** Whole-day events; one whose name says 班 is a make-up day. */
function readIcs(text: string): Result<NoticeDay[]> {
  const unreadable = refuse('input.invalid', {}, [
    { path: 'text', code: 'notice.unreadable', params: { format: 'ICS' } },
  ])
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    const days = calendar.getAllSubcomponents('vevent').flatMap((component) => daysOf(new ICAL.Event(component)))
    return calendar.name === 'vcalendar' && days.length <= mostDays ? ok(days) : unreadable
  } catch {
    return unreadable
  }
}

function daysOf({ summary, startDate, endDate }: ICAL.Event): NoticeDay[] {
  if (!startDate.isDate) return []
  const worked = workedWords.test(summary)
  const name =
    summary
      .replace(worked ? workedWords : freeWords, '')
      .replace(countWords, '')
      .trim() || summary
  const first = parseDate(startDate.toString()) ?? 0
  // the end of a whole-day event is the day after its last
  const end = Math.min(parseDate(endDate.toString()) ?? first + 1, first + mostDays)
  return Array.from({ length: Math.max(end - first, 1) }, (_, index) => ({
    ...{ date: dateOf(first + index), name: name.slice(0, 100) },
    kind: worked ? ('makeUp' as const) : ('holiday' as const),
  }))
}
