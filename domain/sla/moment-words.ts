import type { Words } from '../shared/words.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import { dayMs, minuteMs } from './limit.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type DayParts = { year: number; month: number; day: number }

function partsOf(dayNumber: number): DayParts {
  const date = new Date(dayNumber * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}

/** Takes the number of a day; gives `10月1日`, `Oct 1`, with its year when that is not the one of `year`. */
export function dayWords(dayNumber: number, year: number | null): Words {
  const { year: own, month, day } = partsOf(dayNumber)
  const zh = `${month + 1}月${day}日`
  const en = `${months[month]} ${day}`
  return own === year ? { zh, en } : { zh: `${own}年${zh}`, en: `${en}, ${own}` }
}

/** Takes the first and the last day; gives `10月1日–7日`, `Oct 1–7`, of one day only that. */
export function daysWords(first: number, last: number, year: number | null): Words {
  const from = dayWords(first, year)
  if (first === last) return from
  const [a, b] = [partsOf(first), partsOf(last)]
  if (a.month === b.month && a.year === b.year) {
    const en = `${months[a.month]} ${a.day}–${b.day}`
    return { zh: `${from.zh}–${b.day}日`, en: a.year === year ? en : `${en}, ${a.year}` }
  }
  const to = dayWords(last, year)
  return { zh: `${from.zh}–${to.zh}`, en: `${from.en} – ${to.en}` }
}

/** Takes an instant; gives its day and time in Shanghai: `11月16日 09:00`, `Nov 16, 09:00`. */
export function instantWords(at: Date, year: number | null): Words {
  const day = dayNumberAt(at.getTime())
  const minutes = Math.floor((at.getTime() - midnightOf(day)) / minuteMs)
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const { zh, en } = dayWords(day, year)
  return { zh: `${zh} ${time}`, en: `${en}, ${time}` }
}

/** Takes an instant; gives its year in Shanghai. */
export const yearAt = (at: Date): number => partsOf(dayNumberAt(at.getTime())).year
