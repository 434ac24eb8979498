'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import type { NamedChannel } from '@/components/time/level-channels.tsx'
import { LevelTable } from '@/components/time/level-table.tsx'
import { NoChannels } from '@/components/time/no-channels.tsx'
import { QuietFields } from '@/components/time/quiet-fields.tsx'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { TryOutPanel, type NamedCalendar } from '@/components/time/try-out-panel.tsx'
import { VersionList, type VersionRow } from '@/components/time/version-list.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { Words } from '@/domain/shared/words.ts'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { FollowChange } from '../follow-change.tsx'
import { LiveRecomputes } from '../live-recomputes.tsx'
import { faultsOf } from './faults-of.ts'
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
  channels,
  recomputes,
  mayEdit,
  mayOperate,
  now,
}: {
  policies: readonly { code: string; name: Words }[]
  shown: ShownPolicy
  calendars: readonly NamedCalendar[]
  channels: readonly NamedChannel[]
  recomputes: readonly RecomputeRow[]
  mayEdit: boolean
  /** may connect channels */
  mayOperate: boolean
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
  const { levels, quiet, ...rest } = draft
  const { ofLevels, ofQuiet } = useMemo(() => faultsOf(levels, quiet, locale), [levels, quiet, locale])
  const faulty = ofLevels.size + ofQuiet.size > 0
  const dirty = JSON.stringify(draft) !== JSON.stringify(stored)
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 md:px-0">
        <PolicyChoice policies={policies} code={shown.code} levels={levels} quiet={quiet} mayEdit={mayEdit} />
        <span className="flex-1" />
        {dirty && (
          <>
            <Button onClick={() => setDraft(stored)}>{t('discard')}</Button>
            <Button variant="primary" unavailable={faulty} onClick={() => setSaving(true)}>
              {t('save')}
            </Button>
          </>
        )}
      </div>
      {follow && <FollowChange change={follow} now={now} onDone={() => setFollow(null)} />}
      <Panel id="levels" title={t('levels')} hint={t('levelsHint')}>
        <LevelTable
          levels={levels}
          channels={channels}
          readOnly={!mayEdit}
          faults={ofLevels}
          onChange={(changed) => setDraft({ ...draft, levels: changed })}
        />
        {channels.length > 0 ? (
          <QuietFields
            quiet={quiet}
            readOnly={!mayEdit}
            faults={ofQuiet}
            onChange={(changed) => setDraft({ ...rest, levels, ...(changed && { quiet: changed }) })}
          />
        ) : (
          <NoChannels mayOperate={mayOperate} />
        )}
      </Panel>
      <TryOutPanel levels={levels} quiet={quiet} channels={channels} calendars={calendars} now={now} />
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
