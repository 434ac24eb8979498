import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Remaining } from '@/components/sla/remaining.tsx'
import { ThinBar } from '@/components/sla/thin-bar.tsx'
import { CardPlate } from './card-plate.tsx'
import { nameIn } from '@/components/case/named.ts'
import { channelName } from '@/domain/case/channels.ts'
import type { TaskShape } from './task-shape.ts'

/** A step in the list of a wide screen: first the clock, then the matter, then the step. The whole row is the link. */
export function TaskRow({
  task,
  href,
  selected,
  onPick,
}: {
  task: TaskShape
  href: string
  selected: boolean
  onPick: () => void
}) {
  const t = useTranslations('work')
  const locale = useLocale()
  return (
    <li
      data-task={task.id}
      className={clsx(
        'border-line relative grid min-h-[50px] grid-cols-[128px_minmax(0,1fr)_84px] items-center gap-3 border-b px-4 py-1 text-sm last:border-b-0 min-[86rem]:grid-cols-[128px_minmax(0,1fr)_104px]',
        selected ? 'bg-selected shadow-[inset_2px_0_0_var(--color-accent)]' : 'hover:bg-hover',
      )}
    >
      <div className="min-w-0">
        {task.clock ? (
          <>
            <Remaining clock={task.clock} />
            <ThinBar clock={task.clock} />
          </>
        ) : (
          <span className="text-ink-3">{t('noClock')}</span>
        )}
      </div>
      <div className="min-w-0">
        <Link
          href={href}
          scroll={false}
          prefetch={false}
          aria-current={selected ? 'true' : undefined}
          onClick={onPick}
          className="text-ink focus-visible:after:outline-accent block truncate text-base font-semibold no-underline outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
        >
          {task.caseTitle}
        </Link>
        <small className="text-ink-2 block truncate text-xs">
          {task.category.name} · {task.address ?? nameIn(locale, task.grid)}
        </small>
      </div>
      <div className="min-w-0">
        <span className="flex items-center gap-1.5 truncate">
          {task.stepName}
          <CardPlate card={task.card} />
        </span>
        <small className="text-ink-2 block truncate text-xs">{who(task, t, locale)}</small>
      </div>
    </li>
  )
}

/** Who has it, or where it came from. */
export function who(task: TaskShape, t: ReturnType<typeof useTranslations<'work'>>, locale: string): string {
  if (task.outcome) return task.outcome
  if (task.assignee && !task.mine) return task.assignee.name
  if (task.round > 1) return t('round', { round: task.round })
  return channelName(task.channel, locale)
}
