'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callApi } from '@/app/client/call-api.ts'
import { Panel } from '@/components/case/panel.tsx'
import { RecomputeList, type RecomputeRow } from '@/components/time/recompute-list.tsx'

const lookEveryMs = 1_500
const shown = 5

/** The latest recomputes; while one runs its progress is asked for. */
export function LiveRecomputes({ rows, now }: { rows: readonly RecomputeRow[]; now: Date }) {
  const t = useTranslations('time.recompute')
  const [asked, setAsked] = useState<{ of: readonly RecomputeRow[]; rows: readonly RecomputeRow[] } | null>(null)
  const current = asked?.of === rows ? asked.rows : rows
  const running = current.some(({ finishedAt }) => finishedAt === null)
  useEffect(() => {
    if (!running) return undefined
    const timer = setTimeout(() => {
      void callApi<{ items: RecomputeRow[] }>('/api/v1/recomputes').then((answer) => {
        setAsked({ of: rows, rows: answer.ok ? answer.value.items : [...current] })
      })
    }, lookEveryMs)
    return () => clearTimeout(timer)
  }, [running, current, rows])
  return (
    <Panel id="recomputes" title={t('title')}>
      <RecomputeList rows={current.slice(0, shown)} now={now} />
    </Panel>
  )
}
