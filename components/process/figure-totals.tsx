import { useTranslations } from 'next-intl'
import type { StepFigure } from './step-figure.ts'

const names = ['open', 'late', 'passages', 'alarms', 'returns', 'rework', 'incidents'] as const
const grave = new Set<(typeof names)[number]>(['late', 'incidents'])

/** The figures of all steps added up, and what the less common of them mean. */
export function FigureTotals({ steps }: { steps: readonly StepFigure[] }) {
  const t = useTranslations('processes.figures')
  return (
    <div className="grid gap-1 px-4 lg:px-0.5">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {names.map((name) => {
          const count = steps.reduce((sum, step) => sum + step[name], 0)
          return (
            <div key={name}>
              <dt className="text-ink-2 text-xs leading-[18px]">{t(`sum.${name}`)}</dt>
              <dd className={`text-xl font-semibold ${grave.has(name) && count > 0 ? 'text-red-ink' : ''}`}>{count}</dd>
            </div>
          )
        })}
      </dl>
      <p className="text-ink-3 text-xs leading-[18px]">{t('words')}</p>
    </div>
  )
}
