'use client'
import { CalendarClock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { CalendarYear } from '@/components/time/calendar-year.tsx'
import { DayChanges } from '@/components/time/day-changes.tsx'
import { ExceptionList } from '@/components/time/exception-list.tsx'
import { HolidayTable } from '@/components/time/holiday-table.tsx'
import { MovingClocks } from '@/components/time/moving-clocks.tsx'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { VersionList, type VersionRow } from '@/components/time/version-list.tsx'
import { SeasonHours } from '@/components/time/season-hours.tsx'
import { YearLegend } from '@/components/time/year-legend.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Words } from '@/domain/shared/words.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { dayStatesOf, daysOfYear } from '@/domain/sla/diff-calendars.ts'
import { LiveRecomputes } from '../live-recomputes.tsx'
import { usePreview } from '../use-preview.ts'
import { CalendarChoice } from './calendar-choice.tsx'
import { DraftFaults } from './draft-faults.tsx'
import { ImportNotice } from './import-notice.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { useDraft } from './use-draft.ts'

export type CalendarEditorProps = {
  calendars: readonly { code: string; name: Words }[]
  detail: {
    code: string
    newest: number
    input: CalendarInput
    versions: readonly VersionRow[]
    wantedYear: number | null
  }
  year: number
  today: number
  now: Date
  mayEdit: boolean
  recomputes: readonly RecomputeRow[]
}

/** A calendar to look at and to change: everything a change does is shown before it is saved. */
export function CalendarEditor({ calendars, detail, year, today, now, mayEdit, recomputes }: CalendarEditorProps) {
  const t = useTranslations('time')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const router = useRouter()
  const say = useToast()
  const draft = useDraft(detail.input)
  const [saving, setSaving] = useState(false)
  const { code: _, ...entered } = draft.input
  const change = draft.dirty && draft.after ? { kind: 'calendar', code: detail.code, input: entered } : null
  const { preview, asking } = usePreview(change)
  const moving = preview ? preview.totals.later + preview.totals.earlier : 0
  const shown = draft.after ?? draft.before
  const states = daysOfYear(year).map(dayStatesOf(shown))
  const count = (kind: string) => states.filter(({ note }) => note?.kind === kind).length
  return (
    <>
      {detail.wantedYear !== null && (
        <Banner icon={CalendarClock} title={t('wanted.title', { year: detail.wantedYear })}>
          {t('wanted.text')}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-2 px-4 md:px-0">
        <CalendarChoice calendars={calendars} code={detail.code} input={draft.input} year={year} mayEdit={mayEdit} />
        <span className="flex-1" />
        {draft.dirty && (
          <>
            <Button onClick={draft.reset}>{t('edit.discard')}</Button>
            <Button variant="primary" unavailable={!draft.after} onClick={() => setSaving(true)}>
              {t('edit.enable', { count: moving })}
            </Button>
          </>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-2 md:gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid gap-2 md:gap-4">
          <Panel
            id="year"
            title={t('year.title', { year })}
            hint={t('year.summary', {
              work: states.filter(({ minutes }) => minutes > 0).length,
              free: count('holiday'),
              makeUp: count('makeUp'),
            })}
          >
            <div className="px-4 pt-3">
              <YearLegend />
            </div>
            <CalendarYear calendar={shown} before={draft.before} year={year} today={today} />
          </Panel>
          {change && (
            <Panel id="moving" title={t('moving.title')} hint={asking ? t('follow.asking') : t('moving.hint')}>
              {preview && <MovingClocks rows={preview.items} totals={preview.totals} now={now} />}
            </Panel>
          )}
          <LiveRecomputes rows={recomputes} now={now} />
        </div>
        <div className="grid gap-2 md:gap-4">
          {draft.dirty && (
            <Panel id="diff" title={t('diff.title')}>
              {draft.after ? <DayChanges diff={draft.diff} /> : <DraftFaults faults={draft.faults} />}
            </Panel>
          )}
          {mayEdit && (
            <Panel id="import" title={t('import.title')}>
              <ImportNotice
                code={detail.code}
                onRead={(input) => draft.set({ ...draft.input, notices: input.notices })}
              />
            </Panel>
          )}
          <Panel
            id="hours"
            title={t('hours.title')}
            hint={t('hours.workday', { hours: draft.input.workdayMinutes / 60 })}
          >
            <SeasonHours
              weeks={draft.input.weeks}
              readOnly={!mayEdit}
              onChange={(weeks) => draft.set({ ...draft.input, weeks })}
            />
          </Panel>
          <Panel id="holidays" title={t('holidays.title', { year })} hint={noticeOf(draft.input, year)?.source}>
            <HolidayTable notice={noticeOf(draft.input, year)} />
          </Panel>
          <Panel id="exceptions" title={t('exceptions.title')}>
            <ExceptionList
              exceptions={draft.input.exceptions}
              year={year}
              readOnly={!mayEdit}
              onChange={(exceptions) => draft.set({ ...draft.input, exceptions })}
            />
          </Panel>
          <Panel id="versions" title={t('versions.title')} hint={detail.input.name[locale]}>
            <VersionList rows={detail.versions.length > 0 ? detail.versions : [shipped]} now={now} />
          </Panel>
        </div>
      </div>
      {saving && (
        <SaveDialog
          input={draft.input}
          basedOn={detail.newest}
          moving={moving}
          onClose={() => setSaving(false)}
          onSaved={(followed) => {
            setSaving(false)
            say({ kind: 'done', text: followed ? t('save.doneFollowing') : t('save.done') })
            router.refresh()
          }}
        />
      )}
    </>
  )
}

const shipped: VersionRow = { version: 0, note: '', person: null, at: null }

const noticeOf = ({ notices }: CalendarInput, year: number) => notices.find((notice) => notice.year === year) ?? null
