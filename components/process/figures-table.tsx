'use client'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { durationWords } from '@/domain/sla/words.ts'
import type { StepFigure } from './step-figure.ts'

const NUMBER = 'px-2 text-end tabular-nums whitespace-nowrap'

/** What each step did, one row each; its name chooses it, here and on the drawing. */
export function FiguresTable({
  steps,
  chosen,
  onChoose,
}: {
  steps: readonly StepFigure[]
  chosen: string | null
  onChoose: (elementId: string) => void
}) {
  const t = useTranslations('processes.figures')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const time = (ms: number | undefined, workdayMs: number | null = null) =>
    ms === undefined ? <None /> : durationWords(ms, language, workdayMs)
  const heads = ['open', 'late', 'passages', 'mean', 'median', 'p90', 'clockMean', 'clockP90'] as const
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[1080px] text-sm">
        <thead>
          <tr className="bg-surface-2 text-ink-2 h-[30px] text-xs">
            <th scope="col" className="ps-4 text-start font-normal">
              {t('column.step')}
            </th>
            {[...heads, ...(['alarms', 'returns', 'rework', 'incidents'] as const)].map((head) => (
              <th key={head} scope="col" className="px-2 text-end font-normal whitespace-nowrap last:pe-4">
                {t(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr
              key={step.elementId}
              aria-current={step.elementId === chosen || undefined}
              className="border-line aria-current:bg-selected h-10 border-t aria-current:shadow-[inset_2px_0_0_var(--color-accent)]"
            >
              <th scope="row" className="ps-2 text-start font-semibold">
                <button
                  type="button"
                  aria-pressed={step.elementId === chosen}
                  onClick={() => onChoose(step.elementId)}
                  className="rounded-1 hover:bg-hover min-h-8 cursor-pointer px-2 text-start whitespace-nowrap max-md:min-h-11"
                >
                  {step.name}
                </button>
              </th>
              <td className={NUMBER}>{step.open || <None />}</td>
              <td className={`${NUMBER} ${step.late > 0 ? 'text-red-ink font-semibold' : ''}`}>
                {step.late || <None />}
              </td>
              <td className={NUMBER}>{step.passages || <None />}</td>
              <td className={NUMBER}>{time(step.natural?.mean)}</td>
              <td className={NUMBER}>{time(step.natural?.median)}</td>
              <td className={NUMBER}>{time(step.natural?.p90)}</td>
              <td className={NUMBER}>{time(step.clock?.mean, step.clock?.workdayMs)}</td>
              <td className={NUMBER}>{time(step.clock?.p90, step.clock?.workdayMs)}</td>
              <td className={NUMBER}>{step.alarms || <None />}</td>
              <td className={NUMBER}>{step.returns || <None />}</td>
              <td className={NUMBER}>{step.rework || <None />}</td>
              <td className={`${NUMBER} pe-4`}>
                {step.incidents > 0 ? (
                  <Link href="/processes/incidents" className="text-red-ink font-semibold underline underline-offset-3">
                    {step.incidents}
                  </Link>
                ) : (
                  <None />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const None = () => <span className="text-ink-3">–</span>
