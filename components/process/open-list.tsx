import { useTranslations } from 'next-intl'
import type { OpenAtStep } from './open-drawing.tsx'

/** The same figures as the drawing, as a table: the worst first. */
export function OpenList({ steps }: { steps: readonly OpenAtStep[] }) {
  const t = useTranslations('processes.open')
  const standing = steps.filter(({ open }) => open > 0).toSorted((a, b) => b.late - a.late || b.open - a.open)
  if (standing.length === 0) return <p className="text-ink-2 px-4 py-3">{t('none')}</p>
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="bg-surface-2 text-ink-2 h-[30px] text-xs">
          <th scope="col" className="ps-4 text-start font-normal">
            {t('step')}
          </th>
          <th scope="col" className="pe-4 text-end font-normal">
            {t('openHead')}
          </th>
          <th scope="col" className="pe-4 text-end font-normal">
            {t('lateHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {standing.map((step) => (
          <tr key={step.elementId} className="border-line h-10 border-t">
            <th scope="row" className="ps-4 text-start font-semibold">
              {step.name}
            </th>
            <td className="pe-4 text-end tabular-nums">{step.open}</td>
            <td className={`pe-4 text-end tabular-nums ${step.late > 0 ? 'text-red-ink font-semibold' : ''}`}>
              {step.late > 0 ? step.late : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
