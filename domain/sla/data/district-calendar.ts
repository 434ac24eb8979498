import type { Calendar, CalendarBook } from '../calendar.ts'
import type { CalendarInput } from '../calendar-input.ts'
import { calendarZone } from '../calendar-input.ts'
import { compileCalendar } from '../compile-calendar.ts'
import { holidays2025 } from './holidays-2025.ts'
import { holidays2026 } from './holidays-2026.ts'

const officeDay = ['09:00-12:00', '13:30-18:00']

/** The district's offices: the hours of DOMAIN 6, and every State Council notice published so far. */
export const districtInput: CalendarInput = {
  code: 'district',
  name: { zh: '全区工作日历', en: "the district's calendar" },
  zone: calendarZone,
  workdayMinutes: 450,
  weeks: [{ from: '2025-01-01', days: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay } }],
  notices: [holidays2025, holidays2026],
  exceptions: [],
}

function compiled(): Calendar {
  const calendar = compileCalendar(districtInput)
  if (!calendar.ok) throw new Error(`the district's calendar is wrong: ${JSON.stringify(calendar.error.fields)}`)
  return calendar.value
}

export const districtCalendar: Calendar = compiled()

/** The book as it is shipped, in which no report is refused for a calendar nobody has entered. */
export const districtBook: CalendarBook = () => districtCalendar
