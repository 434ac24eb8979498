import { CalendarClock } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Banner } from '@/components/ui/banner.tsx'
import type { Person } from '@/domain/policy/person.ts'
import { wantedFrom } from '@/server/services/calendars/wanted-years.ts'

/** Tells whoever may enter holidays that a year is due, where the day begins. */
export async function WantedNotice({ person }: { person: Person }) {
  const [[first], t] = await Promise.all([wantedFrom(person), getTranslations('time.wanted')])
  if (!first) return null
  const { code, year } = first
  return (
    <Banner icon={CalendarClock} title={t('title', { year })}>
      {t('text')}{' '}
      <Link
        href={`/admin/calendars?calendar=${encodeURIComponent(code)}&year=${year}`}
        className="text-accent underline"
      >
        {t('open')}
      </Link>
    </Banner>
  )
}
