'use client'
import { ChevronDown, ChevronUp, Equal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { Button } from '@/components/ui/button.tsx'
import { SaveButton } from '@/components/ui/save-button.tsx'
import { KeyCap } from '@/components/ui/key-cap.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { saveTable } from '@/components/ui/save-file.ts'
import type { ChangeFilter, ChangeView } from '@/domain/diff/view-change.ts'
import { ChangeList } from './change-list.tsx'
import type { ComparedSide } from './change-marks.ts'
import { changeTable } from './change-table.ts'
import { ComparedDrawings, type ComparedVersion } from './compared-drawings.tsx'
import { useChangeKeys } from './use-change-keys.ts'

/** Two versions compared: the list in words, both drawings, and a walk through them change by change. */
export function CompareView({
  name,
  versions,
  changes,
  filter,
}: {
  name: string
  versions: Record<ComparedSide, ComparedVersion>
  /** those the filter shows */
  changes: readonly ChangeView[]
  filter: ChangeFilter
}) {
  const t = useTranslations('processes.compare')
  const list = useRef<HTMLDivElement>(null)
  const drawings = useRef<HTMLDivElement>(null)
  const [key, setKey] = useState<string | null>(null)
  const at = changes.findIndex((change) => change.key === key)
  const chosen = useMemo(() => changes[at] ?? null, [changes, at])
  const step = (by: 1 | -1) => {
    const next = changes[at === -1 ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length]
    if (!next) return
    setKey(next.key)
    // beside the drawings the list has a window of its own; below them the page would leave what is looked at
    const rows = list.current
    if (rows && rows.scrollHeight > rows.clientHeight)
      rows.querySelector(`[data-change="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useChangeKeys(step)
  const choose = (next: string) => {
    setKey(next)
    drawings.current?.scrollIntoView({ block: 'nearest' })
  }
  const save = () => {
    const columns = {
      ...{ kind: t('column.kind'), file: t('column.file'), element: t('column.element') },
      ...{
        property: t('column.property'),
        before: t('column.before'),
        after: t('column.after'),
        text: t('column.text'),
      },
    }
    const kinds = {
      ...{ added: t('kind.added'), removed: t('kind.removed'), changed: t('kind.changed') },
      ...{ moved: t('kind.moved'), layout: t('kind.layout') },
    }
    const file = t('fileName', { name, from: versions.before.version, to: versions.after.version })
    saveTable(file, changeTable(changes, columns, kinds))
  }
  return (
    <div className="grid items-start gap-4 max-lg:gap-2 xl:grid-cols-[minmax(0,1fr)_400px]">
      <Panel
        id="drawings"
        title={t('drawings')}
        hint={<span className="max-md:hidden">{t('together')}</span>}
        action={
          changes.length > 0 && (
            <>
              <span className="text-ink-2 text-sm whitespace-nowrap" aria-live="polite">
                {chosen ? t('at', { at: at + 1, count: changes.length }) : ''}
              </span>
              <Button size="sm" variant="quiet" onClick={() => step(-1)} aria-keyshortcuts="p">
                <ChevronUp size={16} strokeWidth={1.75} aria-hidden />
                {t('previous')}
                <KeyCap>P</KeyCap>
              </Button>
              <Button size="sm" variant="quiet" onClick={() => step(1)} aria-keyshortcuts="n">
                <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
                {t('next')}
                <KeyCap>N</KeyCap>
              </Button>
            </>
          )
        }
        className="overflow-hidden"
      >
        <div ref={drawings} className="scroll-mt-24">
          <ComparedDrawings name={name} versions={versions} changes={changes} chosen={chosen} />
        </div>
      </Panel>
      <Panel
        id="changes"
        title={t('changes')}
        hint={t('count', { count: changes.length })}
        action={changes.length > 0 && <SaveButton label={t('save')} onSave={save} />}
        className="overflow-hidden"
      >
        {changes.length === 0 ? (
          <Notice icon={Equal} heading="h3" title={t(`empty.${filter}`)} text={t('empty.text')} />
        ) : (
          <div ref={list} className="xl:max-h-[calc(100dvh-220px)] xl:overflow-y-auto">
            <ChangeList changes={changes} chosen={key} onChoose={choose} />
          </div>
        )}
      </Panel>
    </div>
  )
}
