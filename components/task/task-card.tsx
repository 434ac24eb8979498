import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Lamp } from '@/components/sla/lamp.tsx'
import { Remaining } from '@/components/sla/remaining.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { CardPlate } from './card-plate.tsx'
import { nameIn } from '@/components/case/named.ts'
import { who } from './task-row.tsx'
import type { TaskShape } from './task-shape.ts'

/** A step in the list of a phone: one row, 68 px, lamp first. */
export function TaskCard({ task, href }: { task: TaskShape; href: string }) {
  const t = useTranslations('work')
  const locale = useLocale()
  return (
    <li className="border-line not-first:border-t">
      <Link
        href={href}
        prefetch={false}
        className="text-ink hover:bg-hover grid min-h-[68px] grid-cols-[22px_minmax(0,1fr)_auto] items-center gap-2.5 px-4 py-2.5 no-underline"
      >
        <span>
          <Lamp kind={task.clock?.lamp ?? 'none'} size={18} />
        </span>
        <span className="min-w-0">
          <span className="text-md block truncate font-semibold">
            <span className="text-ink-2 me-2.5 font-normal">{task.stepName}</span>
            {task.caseTitle}
          </span>
          <span className="text-ink-2 flex items-center gap-1.5 truncate text-base">
            {task.clock ? <Remaining clock={task.clock} withLamp={false} /> : t('noClock')}
            <span className="truncate">· {who(task, t, locale)}</span>
          </span>
        </span>
        <ChevronRight aria-hidden size={18} strokeWidth={1.75} className="text-ink-3" />
      </Link>
    </li>
  )
}

/** The most urgent step of all, large, with what to do about it. */
export function FirstTask({ task, href }: { task: TaskShape; href: string }) {
  const t = useTranslations('work')
  const locale = useLocale()
  return (
    <article className="bg-surface border-line rounded-4 shadow-1 mx-4 mt-2.5 border p-4">
      <div className="flex items-center justify-between gap-3">
        {task.clock ? (
          <Remaining clock={task.clock} size={20} className="text-xl" />
        ) : (
          <span className="text-ink-3">{t('noClock')}</span>
        )}
        <CardPlate card={task.card} />
      </div>
      <h2 className="mt-1.5 text-lg font-semibold">{t('stepOf', { step: task.stepName, title: task.caseTitle })}</h2>
      <p className="text-ink-2 mt-0.5 text-base">
        {task.address ?? nameIn(locale, task.grid)} · {who(task, t, locale)}
      </p>
      <div className="mt-3.5 grid grid-cols-[1fr_2fr] gap-2.5">
        <Link href={`/cases/${encodeURIComponent(task.caseNumber)}`} className={buttonClass('default', 'lg')}>
          {t('seeCase')}
        </Link>
        <Link href={href} prefetch={false} className={buttonClass('soft', 'lg')}>
          {t('goDo', { step: task.stepName })}
        </Link>
      </div>
    </article>
  )
}
