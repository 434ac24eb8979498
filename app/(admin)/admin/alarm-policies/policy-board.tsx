'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { LevelTable } from '@/components/time/level-table.tsx'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { TryOutPanel, type NamedCalendar } from '@/components/time/try-out-panel.tsx'
import { VersionList, type VersionRow } from '@/components/time/version-list.tsx'
import { Button } from '@/components/ui/button.tsx'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import type { Words } from '@/domain/shared/words.ts'
import { checkPolicyLevels, type AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { FollowChange } from '../follow-change.tsx'
import { LiveRecomputes } from '../live-recomputes.tsx'
import { PolicyChoice } from './policy-choice.tsx'
import { SavePolicy } from './save-policy.tsx'

export type ShownPolicy = {
  code: string
  newest: number
  inForce: AlarmPolicy
  versions: readonly (AlarmPolicy & VersionRow)[]
}

/** A policy to look at and to change, tried out on any start before it is saved. */
export function PolicyBoard({
  policies,
  shown,
  calendars,
  recomputes,
  mayEdit,
  now,
}: {
  policies: readonly { code: string; name: Words }[]
  shown: ShownPolicy
  calendars: readonly NamedCalendar[]
  recomputes: readonly RecomputeRow[]
  mayEdit: boolean
  now: Date
}) {
  const t = useTranslations('time.policies')
  const tVersions = useTranslations('time.versions')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const router = useRouter()
  const stored = shown.versions[0] ?? shown.inForce
  const [draft, setDraft] = useState(stored)
  const [saving, setSaving] = useState(false)
  const [follow, setFollow] = useState<object | null>(null)
  const faults = useMemo(() => {
    const found = checkPolicyLevels(draft.levels)
    return new Map(found.map((fault) => [Number(fault.path.split('.')[1]), refusalText(fault, locale)]))
  }, [draft, locale])
  const dirty = JSON.stringify(draft) !== JSON.stringify(stored)
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 md:px-0">
        <PolicyChoice policies={policies} code={shown.code} levels={draft.levels} mayEdit={mayEdit} />
        <span className="flex-1" />
        {dirty && (
          <>
            <Button onClick={() => setDraft(stored)}>{t('discard')}</Button>
            <Button variant="primary" unavailable={faults.size > 0} onClick={() => setSaving(true)}>
              {t('save')}
            </Button>
          </>
        )}
      </div>
      {follow && <FollowChange change={follow} now={now} onDone={() => setFollow(null)} />}
      <Panel id="levels" title={t('levels')} hint={t('levelsHint')}>
        <LevelTable
          levels={draft.levels}
          readOnly={!mayEdit}
          faults={faults}
          onChange={(levels) => setDraft({ ...draft, levels })}
        />
      </Panel>
      <TryOutPanel levels={draft.levels} calendars={calendars} now={now} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-2 md:gap-4 lg:grid-cols-2">
        <Panel id="versions" title={tVersions('title')}>
          <VersionList rows={shown.versions} now={now} />
        </Panel>
        <LiveRecomputes rows={recomputes} now={now} />
      </div>
      {saving && (
        <SavePolicy
          code={shown.code}
          policy={draft}
          basedOn={shown.newest}
          onClose={() => setSaving(false)}
          onSaved={(version, atOnce) => {
            setSaving(false)
            setFollow(atOnce ? { kind: 'policy', code: shown.code, version } : null)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
