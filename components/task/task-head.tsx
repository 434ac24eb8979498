import { clsx } from 'clsx'
import { MapPin, Maximize2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { StatusMark } from '@/components/case/status-mark.tsx'
import type { ClockShape } from '@/components/sla/clock-shape.ts'
import { Remaining } from '@/components/sla/remaining.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Moment } from '@/components/ui/moment.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { CardPlate } from './card-plate.tsx'
import { nameIn } from '@/components/case/named.ts'
import type { TaskShape } from './task-shape.ts'

/** The head of a step: its clock and the case's, then what it is about. */
export function TaskHead({ task, caseClock, now }: { task: TaskShape; caseClock: ClockShape | null; now: Date }) {
  const t = useTranslations('work')
  const locale = useLocale()
  return (
    <header className="border-line border-b px-5 pt-3.5 pb-3 max-md:px-4">
      <div className="flex items-start gap-6 max-md:flex-wrap max-md:gap-y-1.5">
        <HeadClock label={t('thisStep', { step: task.stepName })} clock={task.clock} now={now} large />
        {caseClock && (
          <div className="md:border-line max-md:w-full md:border-s md:ps-6">
            <HeadClock label={t('wholeCase')} clock={caseClock} now={now} />
          </div>
        )}
        <Link
          href={`/cases/${encodeURIComponent(task.caseNumber)}`}
          className={`${buttonClass('quiet', 'sm')} ms-auto max-md:hidden`}
        >
          <Maximize2 aria-hidden size={14} strokeWidth={1.75} />
          {t('wholeView')}
        </Link>
      </div>
      <h2 className="mt-2.5 text-lg font-semibold">{task.caseTitle}</h2>
      <p className="text-ink-2 mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusMark phase={task.status.phase} name={nameIn(locale, task.status)} />
        <span className="text-ink-3 whitespace-nowrap">{task.caseNumber}</span>
        <span>{task.category.name}</span>
        <span className="inline-flex items-center gap-1">
          <MapPin aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
          {task.address ?? nameIn(locale, task.grid)}
        </span>
        {task.round > 1 && <Tag>{t('round', { round: task.round })}</Tag>}
        <CardPlate card={task.card} />
      </p>
    </header>
  )
}

function HeadClock({
  label,
  clock,
  now,
  large = false,
}: {
  label: string
  clock: ClockShape | null
  now: Date
  large?: boolean
}) {
  const t = useTranslations('work')
  return (
    <div className={large ? 'grid' : 'max-md:flex max-md:items-center max-md:gap-2 md:grid'}>
      <span className="text-ink-2 text-sm">{label}</span>
      {clock ? (
        <>
          <Remaining
            clock={clock}
            size={large ? 22 : 14}
            className={large ? 'text-xl leading-8' : 'text-md leading-8 max-md:text-base max-md:leading-6'}
          />
          <span className={clsx('text-ink-2 text-sm md:text-base', !large && 'max-md:sr-only')}>
            {t.rich('due', { at: () => <Moment at={clock.dueAt} now={now} /> })}
          </span>
        </>
      ) : (
        <span className="text-ink-3 leading-8">{t('noClock')}</span>
      )}
    </div>
  )
}
