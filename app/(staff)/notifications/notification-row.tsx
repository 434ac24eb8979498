'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useNoticeWords } from '@/components/notification/use-notice-words.ts'
import { Lamp, type LampKind } from '@/components/sla/lamp.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Moment } from '@/components/ui/moment.tsx'

export type NotificationShape = {
  id: string
  text: string
  params: Record<string, string>
  words: { zh: string; en: string } | null
  level: string | null
  caseNumber: string | null
  createdAt: Date
  readAt: Date | null
}

/** One notification: when, what, of which case. Opening what it is about reads it. */
export function NotificationRow({
  item,
  unread,
  now,
  onRead,
}: {
  item: NotificationShape
  unread: boolean
  now: Date
  onRead: () => void
}) {
  const t = useTranslations('notifications')
  const words = useNoticeWords()(item)
  const { level, caseNumber, createdAt } = item
  const href = pageOf(item)
  return (
    <li
      className={clsx(
        'border-line relative grid grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-2.5 not-first:border-t max-md:min-h-[68px]',
        unread ? 'bg-surface' : 'bg-surface-2',
      )}
    >
      <span>{level && <Lamp kind={lampOf(level)} size={16} />}</span>
      <div className="min-w-0">
        <p className={clsx('flex items-center gap-2', unread ? 'font-semibold' : 'text-ink-2')}>
          {unread && (
            <>
              <i aria-hidden className="bg-accent size-[7px] shrink-0 rounded-full" />
              <span className="sr-only">{t('new')}</span>
            </>
          )}
          {href ? (
            <Link
              href={href}
              onClick={onRead}
              className="text-inherit no-underline after:absolute after:inset-0 hover:underline"
            >
              {words}
            </Link>
          ) : (
            words
          )}
        </p>
        <p className="text-ink-3 text-sm">
          {caseNumber && <span className="me-3">{caseNumber}</span>}
          <Moment at={createdAt} now={now} />
        </p>
      </div>
      {unread && (
        <Button variant="quiet" size="sm" onClick={onRead} className="relative z-1">
          {t('mark')}
        </Button>
      )}
    </li>
  )
}

/** The page of what it is about: a case, or a process. */
function pageOf({ caseNumber, params }: NotificationShape): string | null {
  if (caseNumber) return `/cases/${encodeURIComponent(caseNumber)}`
  return params['process'] ? `/processes/${encodeURIComponent(params['process'])}` : null
}

const lampOf = (level: string): LampKind => (level === 'warn' ? 'amber' : 'red')
