'use client'
import { CalendarClock, CircleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { momentWords } from '@/components/case/moment.ts'
import { textIn } from '@/components/case/named.ts'
import { usePartWords, type PartView } from './part-words.ts'

type Words = { zh: string; en: string }

/** A publication at a moment as the API gives it. */
export type Plan = {
  id: string
  draft: string | null
  revision: number
  at: Date | string
  part: PartView | null
  plannedBy: { name: string }
  state: 'waiting' | 'published' | 'failed' | 'cancelled'
  failure: { text: Words; cure: Words } | null
}

/** What is to be published and when, or why nothing was. */
export function PlanLine({ plan, now, children }: { plan: Plan; now: Date; children?: ReactNode }) {
  const t = useTranslations('processes.plan')
  const locale = useLocale()
  const partWords = usePartWords()
  const { revision, part, plannedBy, failure } = plan
  const when = momentWords(new Date(plan.at), now, locale)
  const failed = plan.state === 'failed'
  const Icon = failed ? CircleAlert : CalendarClock
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5 text-sm">
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={`mt-0.5 size-4 shrink-0 ${failed ? 'text-red-ink' : 'text-accent'}`}
      />
      <div className="min-w-0 flex-1">
        <p className={failed ? 'text-red-ink font-semibold' : 'font-semibold'}>
          {t(failed ? 'failed' : 'waiting', { revision, when })}
        </p>
        {failed && failure && (
          <p>
            {textIn(locale, failure.text)} {textIn(locale, failure.cure)}
          </p>
        )}
        {!failed && (
          <p className="text-ink-2">
            {part && `${t('first', { part: partWords(part) })} `}
            {t('heldFast', { name: plannedBy.name })}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
