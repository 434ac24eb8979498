'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { momentWords } from '@/components/case/moment.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { trialCalls, type TimeOrder } from './trial-calls.ts'

type Order = 'hour' | 'day' | 'next'
const orders: Record<Order, TimeOrder> = {
  hour: { add: { hours: 1 } },
  day: { add: { days: 1 } },
  next: { next: true },
}

/** The time of a trial, and the ways to move it: forward only. */
export function TimeControls({ id, now, next }: { id: string; now: Date; next: string | null }) {
  const t = useTranslations('trial.time')
  const locale = useLocale()
  const router = useRouter()
  const say = useToast()
  const [busy, setBusy] = useState<Order | null>(null)
  const move = async (order: Order) => {
    setBusy(order)
    const answer = await trialCalls.move(id, orders[order])
    setBusy(null)
    if (!answer.ok) return say({ kind: 'failed', text: problemWords(answer.problem, t('offline')) })
    const at = new Date(answer.value.now)
    say({ kind: 'done', text: t('moved', { time: momentWords(at, at, locale) }) })
    router.refresh()
  }
  return (
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <time dateTime={now.toISOString()} className="font-semibold tabular-nums">
        {t('now', { time: momentWords(now, now, locale) })}
      </time>
      {(['hour', 'day', 'next'] as const).map((order) => (
        <Button
          key={order}
          size="sm"
          busy={busy === order}
          unavailable={(busy !== null && busy !== order) || (order === 'next' && next === null)}
          {...(order === 'next' && { 'aria-describedby': 'trial-next' })}
          onClick={() => void move(order)}
        >
          {t(order)}
        </Button>
      ))}
      <span id="trial-next" className="text-ink-2 text-sm">
        {next ?? t('none')}
      </span>
    </div>
  )
}
