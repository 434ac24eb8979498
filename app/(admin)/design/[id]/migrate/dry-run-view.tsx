'use client'
import { FlaskConical } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { CasesPanel } from '@/components/migration/cases-panel.tsx'
import { LimitChoice } from '@/components/migration/limit-choice.tsx'
import { InsertedChoice } from '@/components/migration/inserted-choice.tsx'
import { MappingDrawings } from '@/components/migration/mapping-drawings.tsx'
import { MappingTable } from '@/components/migration/mapping-table.tsx'
import type { Row } from '@/components/migration/row.ts'
import { countStanding } from '@/components/migration/standing-counts.ts'
import { Button } from '@/components/ui/button.tsx'
import { throughInserted } from '@/domain/migration/inserted-steps.ts'
import type { LimitChoice as Choice, StepMapping } from '@/domain/migration/migration.ts'
import { mayGo } from '@/domain/migration/verdict.ts'
import { FilterFields, filterOf, type Filter } from './filter-fields.tsx'
import { migrateCalls } from './migrate-calls.ts'
import type { MigrateScreenProps } from './migrate-screen.tsx'
import { StartDialog } from './start-dialog.tsx'
import { useDryRun } from './use-dry-run.ts'

/** What a migration would mean for every case, chosen and read before it is done. */
export function DryRunView({
  processKey,
  name,
  versions,
  sides,
  at,
  onStarted,
}: Omit<MigrateScreenProps, 'latest'> & { onStarted: (id: string) => void }) {
  const t = useTranslations('migrate')
  const locale = useLocale()
  const [mapping, setMapping] = useState(sides.mapping)
  const [limits, setLimits] = useState<Choice>('keepLate')
  const [filter, setFilter] = useState<Filter>({ unit: '', step: '', age: 'all' })
  const [turn, setTurn] = useState(0)
  const [drawn, setDrawn] = useState(false)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const now = new Date(at)
  const asked = { ...versions, mapping, filter: filterOf(filter, now) }
  const run = useDryRun(processKey, asked, turn)
  const rows = run.rows[limits]
  const going = rows?.filter(mayGo).length ?? 0
  const start = async () => {
    setBusy(true)
    const answer = await migrateCalls.start(processKey, { ...asked, limits }, going)
    setBusy(false)
    if (answer.ok) return onStarted(answer.value.id)
    setFault(problemWords(answer.problem, t('run.offline')))
    setTurn((before) => before + 1)
  }
  return (
    <>
      <Summary
        rows={rows}
        failed={run.problem ? problemWords(run.problem, t('run.offline')) : null}
        versions={versions}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 max-lg:gap-2 xl:grid-cols-[minmax(0,1fr)_420px]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 max-lg:gap-2">
          <Panel id="filter" title={t('filter.title')}>
            <FilterFields filter={filter} units={sides.units} places={sides.from} onChange={setFilter} />
          </Panel>
          <Panel id="mapping" title={t('mapping.title')} hint={t('sub', versions)} className="overflow-hidden">
            <MappingTable
              places={sides.from}
              targets={sides.to}
              mapping={mapping}
              counts={countStanding(rows ?? [], sides.from)}
              onChange={setMapping}
            />
            <InsertedChoice
              inserted={sides.inserted}
              places={sides.from}
              mapping={mapping}
              onChange={(step, through) => setMapping(throughInserted(mapping, sides.mapping, step, through))}
            />
            <details onToggle={({ currentTarget }) => setDrawn(currentTarget.open)} className="border-line border-t">
              <summary className="hover:bg-hover cursor-pointer px-4 py-3 font-semibold">{t('drawings.open')}</summary>
              {drawn && (
                <MappingDrawings
                  {...{ name, versions, mapping }}
                  drawings={sides.drawings}
                  places={sides.from}
                  targets={sides.to}
                  onMap={(from, to) => setMapping(withTarget(mapping, from, to))}
                />
              )}
            </details>
          </Panel>
        </div>
        <Panel id="limits" title={t('limits.title')}>
          <LimitChoice chosen={limits} rows={run.rows} onChange={setLimits} />
        </Panel>
      </div>
      {rows && rows.length > 0 && (
        <CasesPanel
          title={t('cases.title')}
          fileName={t('cases.file', { name, ...versions })}
          rows={rows}
          now={now}
          tense="foretold"
        />
      )}
      <footer className="bg-surface border-line fixed inset-x-0 bottom-0 z-10 flex min-h-[60px] flex-wrap items-center gap-x-4 gap-y-1 border-t px-6 py-2 max-md:static max-md:px-4 md:left-[68px]">
        <FlaskConical aria-hidden strokeWidth={1.75} className="size-5" />
        <b className="font-semibold">{t('run.dry')}</b>
        {run.at && (
          <span className="text-ink-2 text-sm">
            {t('run.at', { time: momentWords(new Date(run.at), now, locale) })}
          </span>
        )}
        <span className="ms-auto flex flex-wrap justify-end gap-2">
          <Button onClick={() => setTurn((before) => before + 1)}>{t('run.again')}</Button>
          <Button variant="primary" unavailable={going === 0} onClick={() => setAsking(true)}>
            {t('run.start', { count: going })}
          </Button>
        </span>
      </footer>
      {asking && (
        <StartDialog
          title={t('run.confirm', { count: going })}
          text={t('run.consequence', { ...versions, ...wayBackOf(rows) })}
          verb={t('run.do', { count: going })}
          busy={busy || rows === null}
          fault={fault}
          onDo={() => void start()}
          onClose={() => {
            setAsking(false)
            setFault(null)
          }}
        />
      )}
    </>
  )
}

function Summary({
  rows,
  failed,
  versions,
}: {
  rows: readonly Row[] | null
  failed: string | null
  versions: { from: number; to: number }
}) {
  const t = useTranslations('migrate.summary')
  const going = rows?.filter(mayGo).length ?? 0
  const late = rows?.filter(({ verdict }) => verdict === 'late').length ?? 0
  const stays = (rows?.length ?? 0) - going
  const words = () => {
    if (failed) return failed
    if (!rows) return t('counting')
    if (rows.length === 0) return t('none', versions)
    return stays === 0 ? t('all', { count: going, late }) : t('some', { going, stays, late, ...versions })
  }
  return (
    <div className="px-4 lg:px-0" aria-live="polite">
      <h2 className="text-xl font-semibold">{words()}</h2>
      {rows && rows.length > 0 && <p className="text-ink-2">{t('note', wayBackOf(rows))}</p>}
    </div>
  )
}

/** How many cases can be taken back while nobody has done anything on them, and for how many a step begins anew. */
const wayBackOf = (rows: readonly Row[] | null) => ({
  back: rows?.filter(({ verdict }) => verdict !== 'cannot').length ?? 0,
  begun: rows?.filter(({ begun }) => begun).length ?? 0,
})

const withTarget = (mapping: readonly StepMapping[], from: string, to: string): StepMapping[] =>
  mapping.map((entry) => (entry.from === from ? { ...entry, to } : entry))
