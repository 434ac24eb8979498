import type { Words } from '../shared/words.ts'
import type { Calendar } from './calendar.ts'
import { dayNumberAt } from './day-number.ts'
import { exactWords } from './exact-words.ts'
import { isWorkingUnit } from './limit.ts'
import type { Limit } from './limit.ts'
import { instantWords } from './moment-words.ts'
import { shiftWords } from './shift.ts'
import type { Timeline } from './timeline.ts'
import { workDaysOf } from './work-days.ts'
import { limitWords } from './words.ts'

/** Takes a limit, its calendar and timeline, and when the clock starts; gives how it counts, the reading included. */
export function countingWords(limit: Limit, calendar: Calendar, timeline: Timeline, start: Date, year: number): Words {
  const [zh, en] = [limitWords(limit, 'zh'), limitWords(limit, 'en')]
  if (!isWorkingUnit(limit.unit))
    return { zh: `限 ${zh}，自然时间，昼夜连续计时`, en: `limit ${en} of natural time, day and night` }
  const hours = hoursWords(calendar, start)
  if (limit.unit === 'workhour') return { zh: `限 ${zh}，${hours.zh}`, en: `limit ${en}, ${hours.en}` }
  if (limit.reading === 'dayEnd') {
    const begin = instantWords(timeline.begin(start), year)
    return {
      zh: `限 ${zh}，按日终计算：从下一个工作日（${begin.zh}）起算，到第 ${limit.amount} 个工作日下班为止，${hours.zh}`,
      en: `limit ${en} read as day-end: counted from the next working day (${begin.en}) to the close of day ${limit.amount}, ${hours.en}`,
    }
  }
  const worth = exactWords(timeline.dayMs * limit.amount, true)
  return {
    zh: `限 ${zh}，滚动计算，从这一刻起共 ${worth.zh}，${hours.zh}`,
    en: `limit ${en} rolling, ${worth.en} from this moment, ${hours.en}`,
  }
}

/** The calendar with the hours of an ordinary working day as the clock starts. */
function hoursWords(calendar: Calendar, start: Date): Words {
  const { shiftsOf } = workDaysOf({ ...calendar, days: {} }, false)
  const today = dayNumberAt(start.getTime())
  const week = Array.from({ length: 7 }, (_, index) => shiftsOf(today + index))
  const shifts = (week.find((day) => day.length > 0) ?? []).map(shiftWords)
  const name = calendar.name ?? { zh: '周一至周五', en: 'Monday to Friday' }
  return { zh: `${name.zh} ${shifts.join('、')}`, en: `${name.en} ${shifts.join(' and ')}` }
}
