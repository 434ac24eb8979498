'use client'
import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { Select } from '@/components/ui/select.tsx'
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
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const router = useRouter()
  const [adding, setAdding] = useState(false)
  const address = (calendar: string, shown: number) =>
    `/admin/calendars?calendar=${encodeURIComponent(calendar)}&year=${shown}`
  const entered = input.notices.map((notice) => notice.year)
  const years = [...new Set([...entered, year, Math.max(...entered, year) + 1])].sort((a, b) => a - b).slice(-5)
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
      <Select
        aria-label={t('calendar')}
        value={code}
        onChange={({ target }) => router.push(address(target.value, year))}
      >
        {calendars.map((calendar) => (
          <option key={calendar.code} value={calendar.code}>
            {calendar.name[locale]}
          </option>
        ))}
      </Select>
      {mayEdit && (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {t('add')}
        </Button>
      )}
      {adding && (
        <NewCalendar
          input={input}
          onClose={() => setAdding(false)}
          onCreated={(created) => {
            setAdding(false)
            router.push(address(created, year))
          }}
        />
      )}
    </>
  )
}
