import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { holdsRight } from '@/domain/policy/person.ts'
import { dayNumberAt } from '@/domain/sla/day-number.ts'
import { yearAt } from '@/domain/sla/moment-words.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { toWire } from '@/server/http/wire.ts'
import { getCalendar } from '@/server/services/calendars/get-calendar.ts'
import { listCalendars } from '@/server/services/calendars/list-calendars.ts'
import { listRecomputes } from '@/server/services/recompute/get-recompute.ts'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { TimePage } from '../time-page.tsx'
import { CalendarEditor } from './calendar-editor.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('time.pages')
  return { title: t('calendars') }
}

/** A working calendar, year by year: what counts, what is to change, and which deadlines follow. */
export default async function CalendarsPage({
  searchParams,
}: {
  searchParams: Promise<{ calendar?: string; year?: string }>
}) {
  const person = await requirePerson()
  const { calendar = 'district', year } = await searchParams
  const [calendars, recomputes] = await Promise.all([listCalendars(person), listRecomputes(person)])
  if (!calendars.ok || !recomputes.ok) return <TimePage page="calendars" allowed={false} />
  const named = calendars.value.some(({ code }) => code === calendar) ? calendar : 'district'
  const detail = await getCalendar(person, named)
  if (!detail.ok) return <TimePage page="calendars" allowed={false} />
  const now = clockNow()
  const asked = Number(year)
  return (
    <TimePage page="calendars" allowed>
      <CalendarEditor
        key={`${named} ${detail.value.newest}`}
        calendars={calendars.value.map(({ code, name }) => ({ code, name }))}
        detail={detail.value}
        year={Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : yearAt(now)}
        today={dayNumberAt(now.getTime())}
        now={now}
        mayEdit={holdsRight(person, 'time.edit')}
        recomputes={toWire(recomputes.value) as RecomputeRow[]}
      />
    </TimePage>
  )
}
