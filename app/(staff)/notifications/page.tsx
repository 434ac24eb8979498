import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { countUnread } from '@/server/services/notifications/count-unread.ts'
import { listNotifications } from '@/server/services/notifications/list-notifications.ts'
import { NotificationList } from './notification-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title') }
}

const perPage = 50

type Query = Promise<Record<string, string | string[] | undefined>>

/** What this person was told, newest first. */
export default async function NotificationsPage({ searchParams }: { searchParams: Query }) {
  const [person, query, t] = await Promise.all([requirePerson(), searchParams, getTranslations('notifications')])
  const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : null
  const [found, unread] = await Promise.all([
    listNotifications(person, { cursor, limit: perPage }),
    countUnread(person),
  ])
  // a cursor nobody gave out starts the list anew
  const { items, nextCursor } = found.ok ? found.value : { items: [], nextCursor: null }
  return (
    <>
      <TopBar title={t('title')} />
      <main id="main" className="mx-auto w-full max-w-[860px] flex-1 pb-6 md:px-6">
        {items.length > 0 ? (
          <NotificationList items={items} unread={unread} now={clockNow()} />
        ) : (
          <div className="bg-surface border-line md:rounded-3 border-y md:border">
            <Notice icon={BellOff} title={t('empty.title')} text={t('empty.text')} />
          </div>
        )}
        {(cursor ?? nextCursor) && (
          <nav aria-label={t('pages')} className="flex justify-between gap-2 px-4 pt-3 md:px-0">
            {cursor ? (
              <Link href="/notifications" className={buttonClass('quiet', 'sm')}>
                {t('newest')}
              </Link>
            ) : (
              <span />
            )}
            {nextCursor && (
              <Link
                href={`/notifications?cursor=${encodeURIComponent(nextCursor)}`}
                className={buttonClass('default', 'sm')}
              >
                {t('older')}
              </Link>
            )}
          </nav>
        )}
      </main>
    </>
  )
}
