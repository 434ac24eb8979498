import { useTranslations } from 'next-intl'
import { Panel } from '@/components/case/panel.tsx'

/** Tells who runs the engine what it has to be given, as lines of its environment, and what waits until it is. */
export function ExporterHelp({ settings, waits }: { settings: Readonly<Record<string, string>>; waits: string }) {
  const t = useTranslations('processes.exporter')
  return (
    <Panel id="exporter" title={t('title')}>
      <div className="grid gap-2 px-4 py-3">
        <p className="text-ink-2 max-w-prose">{t('text', { waits })}</p>
        <pre tabIndex={0} className="rounded-2 bg-sunk overflow-x-auto p-3 font-mono text-xs leading-[18px]">
          {Object.entries(settings)
            .map(([name, value]) => `${name}=${value}`)
            .join('\n')}
        </pre>
        <p className="text-ink-2 max-w-prose text-sm">{t('elsewhere')}</p>
      </div>
    </Panel>
  )
}
