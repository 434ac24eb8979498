'use client'
import { clsx } from 'clsx'
import { SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { SaveButton } from '@/components/ui/save-button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { saveTable } from '@/components/ui/save-file.ts'
import { replayVerdicts, type ReplayVerdict } from '@/domain/replay/judge-walk.ts'
import { hoursWords } from './hours-words.ts'
import { replayColumns, replayFile, type ReplayTitles } from './replay-file.ts'
import { ReplayTable } from './replay-table.tsx'
import type { Replay } from './row.ts'

type Wanted = ReplayVerdict | 'all' | 'limits'

/** What a replay found: how many the same, another way, unknown; the hours; each case, and all as a file. */
export function ReplayPanel({ replay, fileName }: { replay: Replay; fileName: string }) {
  const t = useTranslations('replay')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const [wanted, setWanted] = useState<Wanted>('all')
  const { rows, summary } = replay
  const ofKind = (kind: Wanted) =>
    rows.filter(({ verdict, limits }) => kind === 'all' || (kind === 'limits' ? limits.length > 0 : verdict === kind))
  const save = () => {
    const titles = Object.fromEntries(replayColumns.map((column) => [column, t(`file.${column}`)])) as ReplayTitles
    saveTable(
      fileName,
      replayFile(ofKind(wanted), titles, (verdict) => t(`verdict.${verdict}`), locale),
    )
  }
  if (rows.length === 0) return <Notice icon={SearchX} heading="h2" title={t('empty.title')} text={t('empty.text')} />
  return (
    <>
      <dl aria-label={t('summary')} className="flex flex-wrap gap-x-8 gap-y-2 px-4 lg:px-0.5">
        {replayVerdicts.map((verdict) => (
          <Figure key={verdict} name={t(`verdict.${verdict}`)} value={String(summary[verdict])} />
        ))}
        <Figure name={t('hours')} value={hoursWords(summary.gainedMs, locale)} />
        <Figure name={t('late')} value={t('lateChange', summary.late)} />
      </dl>
      <Panel
        id="replayed"
        title={t('rows')}
        hint={t('paper')}
        className="overflow-hidden"
        action={<SaveButton label={t('save')} onSave={save} />}
      >
        <div className="border-line flex flex-wrap gap-1 border-b px-3 py-1.5">
          {(['all', ...replayVerdicts, 'limits'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={wanted === kind}
              onClick={() => setWanted(kind)}
              className={clsx(
                'rounded-2 h-8 cursor-pointer px-2.5 text-sm max-md:h-11',
                wanted === kind ? 'bg-sunk font-semibold' : 'text-ink-2 hover:text-ink',
              )}
            >
              {t(`verdict.${kind}`)} <span className="tabular-nums">{ofKind(kind).length}</span>
            </button>
          ))}
        </div>
        {ofKind(wanted).length > 0 ? (
          <ReplayTable rows={ofKind(wanted)} />
        ) : (
          <p className="text-ink-2 px-4 py-3 text-sm">{t('noneOfKind')}</p>
        )}
      </Panel>
    </>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-ink-2 text-xs leading-[18px]">{name}</dt>
      <dd className="text-xl font-semibold">{value}</dd>
    </div>
  )
}
