import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import type { Calendar } from '@/domain/sla/calendar.ts'
import { dateOf, parseDate, weekdayOf } from '@/domain/sla/day-number.ts'
import { dayStatesOf, daysOfYear, type DayState } from '@/domain/sla/diff-calendars.ts'
import { dayKind, isChanged, type DayKind } from './day-kind.ts'

const looks: Record<DayKind, string> = {
  work: '',
  weekend: 'text-ink-3',
  holiday: 'bg-pause-tint text-ink-2 line-through decoration-pause',
  makeUp: 'rounded-1 text-ink font-semibold ring-ink-2 ring-[1.5px] ring-inset',
  exception:
    'rounded-1 ring-line-strong ring-1 ring-inset bg-[linear-gradient(90deg,transparent_50%,var(--color-pause-tint)_50%)]',
}

type Day = { number: number; state: DayState; changed: boolean }

/** A year of a working calendar, month by month; what `before` had otherwise is marked. */
export function CalendarYear({
  calendar,
  before,
  year,
  today,
}: {
  calendar: Calendar
  before: Calendar
  year: number
  /** number of the day */
  today: number
}) {
  const [is, was] = [dayStatesOf(calendar), dayStatesOf(before)]
  const days = daysOfYear(year).map((number): Day => {
    const state = is(number)
    return { number, state, changed: isChanged(state, was(number)) }
  })
  const months = Array.from({ length: 12 }, (_, index) =>
    days.filter(({ number }) => Number(dateOf(number).slice(5, 7)) === index + 1),
  )
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-3.5 p-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
      {months.map((month, index) => (
        <Month key={index} index={index} year={year} days={month} today={today} />
      ))}
    </div>
  )
}

function Month({ index, year, days, today }: { index: number; year: number; days: readonly Day[]; today: number }) {
  const t = useTranslations('time.year')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const names = [
    ...new Set(days.flatMap(({ state }) => (state.note?.kind === 'holiday' ? state.note.name[locale] : []))),
  ]
  const worked = days.filter(({ state }) => state.minutes > 0).length
  // weeks begin on Monday
  const lead = (weekdayOf(parseDate(`${year}-${String(index + 1).padStart(2, '0')}-01`) ?? 0) + 6) % 7
  const cells: (Day | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-0.5 self-start text-xs leading-[22px]">
      <caption className="px-1.5 py-0.5 text-start whitespace-nowrap">
        <span className="flex items-baseline gap-1.5">
          <b className="text-base">{monthName(index, locale)}</b>
          <span className="text-ink-2 min-w-0 flex-1 truncate">{names.join(locale === 'en' ? ', ' : '、')}</span>
          <span className="text-ink-3">{t('days', { count: worked })}</span>
        </span>
      </caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 0].map((day) => (
            <th key={day} scope="col" className="text-ink-3 text-center font-normal">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => (
              <DayCell key={column} day={day} today={day?.number === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function monthName(index: number, locale: 'zh' | 'en'): string {
  const first = new Date(Date.UTC(2026, index, 1))
  return first.toLocaleDateString(locale === 'en' ? 'en' : 'zh-CN', { month: 'short', timeZone: 'UTC' })
}

function DayCell({ day, today }: { day: Day | null; today: boolean }) {
  const t = useTranslations('time.year')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  if (!day) return <td />
  const { number, state, changed } = day
  const kind = dayKind(state)
  const name = state.note?.name[locale]
  const words = [kind === 'work' ? null : t(`kind.${kind}`), name, changed && t('changed'), today && t('today')]
  const hidden = words.filter(Boolean).join(locale === 'en' ? ', ' : '，')
  return (
    <td
      title={name}
      className={clsx(
        'h-6 p-0 text-center',
        today ? 'bg-brand text-on-brand rounded-1 font-semibold' : changed ? changedLook(kind) : looks[kind],
      )}
    >
      {Number(dateOf(number).slice(8))}
      {hidden && <span className="sr-only">{locale === 'en' ? `, ${hidden}` : `，${hidden}`}</span>}
    </td>
  )
}

const changedLook = (kind: DayKind) =>
  clsx(
    'bg-accent-tint text-accent rounded-1 ring-accent font-semibold ring-[1.5px] ring-inset',
    kind === 'holiday' && 'line-through',
  )
