'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { CopyChoice } from '@/components/time/copy-choice.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import type { Words } from '@/domain/shared/words.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { NewCalendar } from './new-calendar.tsx'

/** Which calendar and which year; the way to one more calendar. */
export function CalendarChoice({
  calendars,
  code,
  input,
  year,
  mayEdit,
}: {
  calendars: readonly { code: string; name: Words }[]
  code: string
  input: CalendarInput
  year: number
  mayEdit: boolean
}) {
  const t = useTranslations('time.choice')
  const router = useRouter()
  const address = (calendar: string, shown: number) =>
    `/admin/calendars?calendar=${encodeURIComponent(calendar)}&year=${shown}`
  const entered = input.notices.map((notice) => notice.year)
  const years = [...new Set([...entered, year, Math.max(...entered, year) + 1])].sort((a, b) => a - b).slice(-5)
  const dialog = (close: () => void, created: (code: string) => void) => (
    <NewCalendar input={input} onClose={close} onCreated={created} />
  )
  return (
    <>
      <Segmented
        label={t('year')}
        current={String(year)}
        segments={years.map((one) => ({
          ...{ key: String(one), href: address(code, one) },
          label: entered.includes(one) ? String(one) : t('missing', { year: one }),
        }))}
      />
      <CopyChoice
        label={t('calendar')}
        choices={calendars}
        code={code}
        onOpen={(calendar) => router.push(address(calendar, year))}
        add={mayEdit ? { label: t('add'), dialog } : null}
      />
    </>
  )
}
