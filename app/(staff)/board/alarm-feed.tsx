'use client'
import { useLocale, useTranslations } from 'next-intl'
import { use, useEffect, useRef, useState } from 'react'
import { callApi } from '@/app/client/call-api.ts'
import { AlarmList } from '@/components/board/alarm-list.tsx'
import type { BoardAlarmShape } from '@/components/board/board-shape.ts'
import { Panel } from '@/components/case/panel.tsx'
import { LiveContext } from '@/components/shell/live-context.ts'
import { useLive } from '@/components/shell/use-live.ts'

type OnTheWire = Omit<BoardAlarmShape, 'markAt' | 'raisedAt'> & { markAt: string; raisedAt: string }

/** alarms come in bursts: one question for all of them */
const gatherMs = 250

/**
 * Alarms as they come; `now` is when they were read. While the pointer is over them new ones wait above, and are only
 * counted and said.
 */
export function AlarmFeed({ alarms, now }: { alarms: readonly BoardAlarmShape[]; now: Date }) {
  const t = useTranslations('board.alarms')
  const locale = useLocale()
  const { status } = use(LiveContext)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [newest, setNewest] = useState({ from: alarms, list: alarms })
  const [shown, setShown] = useState(alarms)
  const [seen] = useState(() => new Set(alarms.map(({ id }) => id)))
  const [over, setOver] = useState(false)
  if (newest.from !== alarms) setNewest({ from: alarms, list: alarms })
  if (!over && shown !== newest.list) setShown(newest.list)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = async () => {
    timer.current = undefined
    const answer = await callApi<{ items: OnTheWire[] }>('/api/v1/board/alarms')
    if (!answer.ok) return
    const list = answer.value.items.map((alarm) => ({
      ...alarm,
      ...{ markAt: new Date(alarm.markAt), raisedAt: new Date(alarm.raisedAt) },
    }))
    setNewest(({ from }) => ({ from, list }))
  }
  useLive(['alarm.raised'], () => {
    timer.current ??= setTimeout(() => void ask(), gatherMs)
  })
  // said whichever way it came: by a message, or with the page that is read anew when the connection is back
  const [first] = newest.list
  const known = new Set(shown.map(({ id }) => id))
  const waiting = newest.list.filter(({ id }) => !known.has(id)).length
  return (
    <Panel
      id="alarms"
      title={t('title')}
      hint={t('hint')}
      className="md:rounded-3 flex min-h-0 flex-col md:border"
      action={
        <span className="text-ink-2 inline-flex items-center gap-1.5 text-xs">
          <i aria-hidden className={`size-2 rounded-full ${status === 'lost' ? 'bg-control' : 'bg-accent'}`} />
          {t(status === 'lost' ? 'paused' : 'live')}
        </span>
      }
    >
      <p role="status" className="sr-only">
        {first &&
          !seen.has(first.id) &&
          t('said', { level: locale === 'en' ? first.levelNameEn : first.levelName, title: first.caseTitle })}
      </p>
      {waiting > 0 && (
        <button
          type="button"
          onClick={() => setShown(newest.list)}
          className="bg-accent-tint text-accent w-full px-4 py-1 text-start text-sm"
        >
          {t('more', { count: waiting })}
        </button>
      )}
      <div
        role="region"
        aria-label={t('list')}
        tabIndex={0}
        onPointerEnter={({ pointerType }) => setOver(pointerType === 'mouse')}
        onPointerLeave={() => setOver(false)}
        className="relative min-h-0 overflow-auto max-lg:max-h-[320px]"
      >
        <AlarmList
          alarms={shown}
          now={latest(now, shown)}
          fresh={new Set(shown.flatMap(({ id }) => (seen.has(id) ? [] : [id])))}
        />
      </div>
    </Panel>
  )
}

/** An alarm that came since the page was drawn says how late it is by now. */
function latest(now: Date, [newest]: readonly BoardAlarmShape[]): Date {
  return newest && newest.raisedAt > now ? newest.raisedAt : now
}
