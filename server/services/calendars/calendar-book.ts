import type { Calendar, CalendarBook } from '@/domain/sla/calendar.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import { districtCalendar, districtInput } from '@/domain/sla/data/district-calendar.ts'
import type { Tx } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'

/** Which calendar a clock was last computed with. */
export type PinnedCalendar = { calendar: string | null; calendarVersion: number | null }

/** The district's calendars as they stand, each in its newest version. A code nobody knows is the district's. */
export type LoadedBook = {
  book: CalendarBook
  /** the codes that have a calendar of their own */
  codes: readonly string[]
  /** the code a limit's calendar counts as */
  codeOf: (calendar: string | undefined) => string
  versionOf: (calendar: string | undefined) => number
  /** the same with one calendar replaced, by a draft or another version */
  replaced: (code: string, calendar: Calendar, version: number) => LoadedBook
  /** the same as the clock knows it: a calendar that was saved since reaches it by a recompute only */
  asOf: (clock: PinnedCalendar) => LoadedBook
}

/** A process asks for new versions no more often. */
const freshMs = 2_000

type Cached = { at: number; book: LoadedBook; inputs: Map<string, CalendarInput>; newest: Map<string, number> }
let cached: Cached | null = null

/**
 * Gives the calendars in force, from memory while nothing changed; `fresh` asks the database whatever the age.
 * What is shipped counts (version 0) until the district saves its own.
 */
export async function loadBook(
  tx: Pick<Tx, 'workCalendar' | 'workCalendarVersion'>,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<LoadedBook> {
  const at = performance.now()
  if (cached && !fresh && at - cached.at < freshMs) return cached.book
  const rows = await tx.workCalendar.findMany()
  const newest = new Map([[districtInput.code, 0], ...rows.map(({ code, version }) => [code, version] as const)])
  if (cached && String([...newest]) === String([...cached.newest])) {
    cached.at = at
    return cached.book
  }
  const versions = await tx.workCalendarVersion.findMany({ select: { code: true, version: true, input: true } })
  const inputs = new Map(
    versions.map(({ code, version, input }) => [`${code}@${version}`, input as unknown as CalendarInput]),
  )
  cached = { at, newest, inputs, book: makeBook(newest, inputs) }
  return cached.book
}

function makeBook(newest: ReadonlyMap<string, number>, inputs: ReadonlyMap<string, CalendarInput>): LoadedBook {
  const compiled = new Map<string, Calendar>()
  const calendarAt = (code: string, version: number): Calendar => {
    const key = `${code}@${version}`
    const known = compiled.get(key)
    if (known) return known
    const calendar = compileStored(inputs.get(key), key)
    compiled.set(key, calendar)
    return calendar
  }
  const calendars = new Map(
    [...newest].map(([code, version]) => [code, { version, of: () => calendarAt(code, version) }]),
  )
  return bookOf(calendars, calendarAt)
}

/** What counts before the district has saved any calendar. */
export const shippedBook: LoadedBook = makeBook(new Map([[districtInput.code, 0]]), new Map())

type Entry = { version: number; of: () => Calendar }

function bookOf(
  calendars: ReadonlyMap<string, Entry>,
  calendarAt: (code: string, version: number) => Calendar,
): LoadedBook {
  const district = calendars.get(districtInput.code) as Entry
  const entryOf = (code: string | undefined) => (code === undefined ? district : (calendars.get(code) ?? district))
  const replaced = (code: string, calendar: Calendar, version: number) =>
    bookOf(new Map([...calendars, [code, { version, of: () => calendar }]]), calendarAt)
  const self: LoadedBook = {
    book: (code) => entryOf(code).of(),
    codes: [...calendars.keys()],
    codeOf: (code) => (code !== undefined && calendars.has(code) ? code : districtInput.code),
    versionOf: (code) => entryOf(code).version,
    replaced,
    asOf({ calendar, calendarVersion }) {
      if (calendar === null || calendarVersion === null || entryOf(calendar).version === calendarVersion) return self
      return replaced(calendar, calendarAt(calendar, calendarVersion), calendarVersion)
    },
  }
  return self
}

/** Version 0 is what is shipped. A stored version that cannot be compiled must not stop a single report. */
function compileStored(input: CalendarInput | undefined, key: string): Calendar {
  if (!input) return districtCalendar
  const calendar = compileCalendar(input)
  if (calendar.ok) return calendar.value
  log.error(
    { calendar: key, faults: calendar.error.fields },
    'a stored calendar cannot be used, the shipped one counts',
  )
  return districtCalendar
}
