import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

const dateText = /^(\d{4})-(\d{2})-(\d{2})$/
const timeText = /^([01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/** Takes a value and the subtype of a date field (date, time, datetime); gives a fault unless it is a real moment of that kind. */
export function checkDate(value: unknown, subtype = 'date'): Fault | null {
  if (typeof value !== 'string') return fault('form.type')
  const [date, time, ...rest] = subtype === 'time' ? [undefined, value] : value.split('T')
  const dateFits = subtype === 'time' || isDate(date)
  const timeFits = subtype === 'date' ? time === undefined : time !== undefined && timeText.test(time)
  return dateFits && timeFits && rest.length === 0 ? null : fault('form.date')
}

function isDate(text: string | undefined): boolean {
  const [, year, month, day] = dateText.exec(text ?? '') ?? []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
