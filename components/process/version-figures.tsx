'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/case/panel.tsx'
import { SaveButton } from '@/components/ui/save-button.tsx'
import { saveTable } from '@/components/ui/save-file.ts'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { durationWords } from '@/domain/sla/words.ts'
import type { StepFigure } from './step-figure.ts'
import { pairFigures, pairsFile, pairValues, type FigurePair, type PairTitles } from './pair-figures.ts'

const NUMBER = 'px-2 text-end tabular-nums whitespace-nowrap'

/** Two versions step by step in one table, with what the second does otherwise. */
export function VersionFigures({
  name,
  from,
  to,
}: {
  name: string
  from: { version: number; steps: readonly StepFigure[] }
  to: { version: number; steps: readonly StepFigure[] }
}) {
  const t = useTranslations('processes.versus')
  const pairs = pairFigures(from.steps, to.steps)
  const save = () => {
    const titles = Object.fromEntries(
      [...pairValues, 'step' as const].map((value) => [value, t(`column.${value}`)]),
    ) as PairTitles
    const sides = { from: t('version', { version: from.version }), to: t('version', { version: to.version }) }
    saveTable(t('fileName', { name, from: from.version, to: to.version }), pairsFile(pairs, titles, sides, t('change')))
  }
  return (
    <Panel
      id="versus"
      title={t('title')}
      hint={t('hint')}
      className="overflow-hidden"
      action={<SaveButton label={t('save')} onSave={save} />}
    >
      <ScrollBox label={t('title')}>
        <table className="w-full min-w-[1240px] text-sm">
          <thead className="bg-surface-2 text-ink-2 text-xs">
            <tr className="h-[30px]">
              <th scope="col" rowSpan={2} className="ps-4 text-start font-normal">
                {t('column.step')}
              </th>
              {pairValues.map((value) => (
                <th
                  key={value}
                  scope="colgroup"
                  colSpan={3}
                  className="border-line border-s px-2 text-center font-normal"
                >
                  {t(`column.${value}`)}
                </th>
              ))}
            </tr>
            <tr className="border-line h-[26px] border-t">
              {pairValues.flatMap((value) =>
                [t('short', { version: from.version }), t('short', { version: to.version }), t('change')].map(
                  (head, at) => (
                    <th
                      key={`${value} ${at}`}
                      scope="col"
                      className={`px-2 text-end font-normal whitespace-nowrap ${at === 0 ? 'border-line border-s' : ''}`}
                    >
                      {head}
                    </th>
                  ),
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair.elementId} className="border-line h-10 border-t">
                <th scope="row" className="ps-4 text-start font-semibold whitespace-nowrap">
                  {pair.name}
                </th>
                {pairValues.map((value) => (
                  <Cells key={value} pair={pair} value={value} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

function Cells({ pair, value }: { pair: FigurePair; value: (typeof pairValues)[number] }) {
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const isTime = value === 'mean' || value === 'p90'
  const said = (number: number | null) =>
    number === null ? <span className="text-ink-3">–</span> : isTime ? durationWords(number, language) : number
  const { from, to } = pair.values[value]
  const change = from === null || to === null ? null : to - from
  return (
    <>
      <td className={`border-line border-s ${NUMBER}`}>{said(from)}</td>
      <td className={NUMBER}>{said(to)}</td>
      <td className={`${NUMBER} ${change ? 'font-semibold' : 'text-ink-3'}`}>
        {!change ? '–' : `${change > 0 ? '+' : '−'}${isTime ? durationWords(change, language) : Math.abs(change)}`}
      </td>
    </>
  )
}
