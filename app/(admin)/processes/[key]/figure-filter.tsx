import { useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented.tsx'
import { figureHref, spans, type FigureChoice } from './figure-choice.ts'

/** Which versions the figures are of, and how far back they go. */
export function FigureFilter({
  processKey,
  version,
  choice,
}: {
  processKey: string
  /** the one that is drawn */
  version: number
  choice: FigureChoice
}) {
  const t = useTranslations('processes.figures')
  const scopes = [
    { key: 'one', label: t('scopeOne', { version }), to: { ...choice, version } },
    { key: 'all', label: t('scopeAll'), to: { ...choice, version: null } },
  ]
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <Segmented
        label={t('scope')}
        current={choice.version === null ? 'all' : 'one'}
        segments={scopes.map(({ key, label, to }) => ({ key, label, href: figureHref(processKey, version, to) }))}
      />
      <Segmented
        label={t('span')}
        current={String(choice.days)}
        segments={spans.map((days) => ({
          key: String(days),
          label: t('days', { days }),
          href: figureHref(processKey, version, { ...choice, days }),
        }))}
      />
    </div>
  )
}
