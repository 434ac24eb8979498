'use client'
import { clsx } from 'clsx'
import { Sigma, Table2, Waypoints } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Select } from '@/components/ui/select.tsx'
import type { RuleElement, RuleView } from './dmn-modeler.ts'

const icons = { decisionTable: Table2, literalExpression: Sigma, boxedExpression: Sigma, drd: Waypoints }

/** What a file of rules holds: its tables and formulas, and the drawing of what asks what. */
export function DecisionList({
  views,
  current,
  paths,
  path,
  onShow,
  onLeave,
}: {
  views: readonly RuleView[]
  current: RuleView | null
  /** the files of rules, and the one that is open */
  paths: readonly string[]
  path: string
  onShow: (element: RuleElement) => void
  onLeave: (path: string) => void
}) {
  const t = useTranslations('rules.list')
  const id = useId()
  const inOrder = [...views].sort((one, other) => Number(one.type === 'drd') - Number(other.type === 'drd'))
  return (
    <nav aria-label={t('label')} className="bg-surface flex min-h-0 flex-col gap-3 overflow-y-auto p-3">
      {paths.length > 1 && (
        <div className="grid gap-1">
          <label htmlFor={id} className="text-ink-2 text-sm">
            {t('file')}
          </label>
          <Select id={id} value={path} onChange={({ target }) => onLeave(target.value)}>
            {paths.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </div>
      )}
      <ul className="grid gap-0.5">
        {inOrder.map(({ element, type }) => {
          const Icon = icons[type]
          const chosen = current?.element === element
          return (
            <li
              key={element.id}
              className={clsx(type === 'drd' && 'border-line not-first:mt-2 not-first:border-t not-first:pt-2')}
            >
              <button
                type="button"
                aria-current={chosen ? 'page' : undefined}
                onClick={() => onShow(element)}
                className={clsx(
                  'rounded-2 flex min-h-9 w-full items-center gap-2 px-2 py-1.5 text-start',
                  chosen ? 'bg-selected font-semibold' : 'hover:bg-hover',
                )}
              >
                <Icon aria-hidden strokeWidth={1.75} className="text-ink-2 size-4 shrink-0" />
                <span className="min-w-0 break-words">
                  {type === 'drd' ? t('drawing') : element.name?.trim() || element.id}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
