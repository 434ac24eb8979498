'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { benches, type BenchName } from './use-workbench.ts'

/** The workbenches of a draft: its flow, its rules and its forms. */
export function BenchTabs({ current, onChange }: { current: BenchName; onChange: (name: BenchName) => void }) {
  const t = useTranslations('design.bench')
  return (
    <nav aria-label={t('label')} className="bg-sunk rounded-2 inline-flex shrink-0 gap-0.5 p-0.5 max-lg:hidden">
      {benches.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === current ? 'page' : undefined}
          onClick={() => name !== current && onChange(name)}
          className={clsx(
            'h-8 rounded-[4px] px-3 text-sm whitespace-nowrap',
            name === current
              ? 'bg-surface text-ink shadow-1 dark:ring-line-strong font-semibold dark:ring-1'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {t(name)}
        </button>
      ))}
    </nav>
  )
}
