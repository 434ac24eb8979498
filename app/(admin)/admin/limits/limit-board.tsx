'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { LimitTable, type LimitRow, type TimeNames } from '@/components/time/limit-table.tsx'
import { ModelLimits, type ModelLimitRow } from '@/components/time/model-limits.tsx'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Input } from '@/components/ui/input.tsx'
import type { Words } from '@/domain/shared/words.ts'
import { FollowChange } from '../follow-change.tsx'
import { LiveRecomputes } from '../live-recomputes.tsx'
import { LimitDialog } from './limit-dialog.tsx'

type Named = { code: string; name: Words }

/** The limits with their search, the dialog that changes one, and what open clocks may follow then. */
export function LimitBoard({
  categories,
  models,
  calendars,
  policies,
  recomputes,
  mayEdit,
  now,
  children,
}: {
  categories: readonly LimitRow[]
  models: readonly ModelLimitRow[]
  calendars: readonly Named[]
  policies: readonly Named[]
  recomputes: readonly RecomputeRow[]
  mayEdit: boolean
  now: Date
  /** where a limit is tried out */
  children: ReactNode
}) {
  const t = useTranslations('time.limits')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<LimitRow | null>(null)
  const [follow, setFollow] = useState<string | null>(null)
  const names: TimeNames = {
    calendars: new Map(calendars.map(({ code, name }) => [code, name])),
    policies: new Map(policies.map(({ code, name }) => [code, name])),
  }
  const wanted = query.trim().toLowerCase()
  const rows = categories.filter(({ category, leadUnit }) =>
    [category.name, category.code, category.className, leadUnit?.name, leadUnit?.nameEn].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  )
  return (
    <>
      {follow && <FollowChange change={{ kind: 'limit', category: follow }} now={now} onDone={() => setFollow(null)} />}
      <Panel
        id="limits"
        title={t('title')}
        hint={<span className="max-md:hidden">{t('hint')}</span>}
        action={
          <>
            <a href="#try" className={buttonClass('link', 'sm')}>
              {t('try')}
            </a>
            <Input
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              value={query}
              className="max-w-[240px]"
              onChange={({ target }) => setQuery(target.value)}
            />
          </>
        }
      >
        <LimitTable rows={rows} names={names} now={now} onEdit={mayEdit ? setEditing : null} />
      </Panel>
      {children}
      <Panel id="models" title={t('models')} hint={t('modelsHint')}>
        <ModelLimits rows={models} names={names} />
      </Panel>
      <LiveRecomputes rows={recomputes} now={now} />
      {editing && (
        <LimitDialog
          row={editing}
          calendars={calendars}
          policies={policies}
          onClose={() => setEditing(null)}
          onSaved={(atOnce) => {
            setFollow(atOnce ? editing.id : null)
            setEditing(null)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
