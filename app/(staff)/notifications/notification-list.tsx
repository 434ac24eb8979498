'use client'
import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { NotificationRow, type NotificationShape } from './notification-row.tsx'

/** The list, and all of it read at once. Reading one marks it; what fails comes back unread. */
export function NotificationList({
  items,
  unread,
  now,
}: {
  items: readonly NotificationShape[]
  unread: number
  now: Date
}) {
  const t = useTranslations('notifications')
  const router = useRouter()
  const say = useToast()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const isUnread = ({ id, readAt }: NotificationShape) => readAt === null && !read.has(id)
  const mark = async (ids: readonly string[], path: string) => {
    setRead((before) => new Set([...before, ...ids]))
    const answer = await callApi(path, { method: 'POST' })
    if (answer.ok) return router.refresh()
    setRead((before) => new Set([...before].filter((id) => !ids.includes(id))))
    say({ kind: 'failed', text: answer.problem.text || t('notMarked') })
  }
  const markOne = (item: NotificationShape) => {
    if (isUnread(item)) void mark([item.id], `/api/v1/notifications/${item.id}/read`)
  }
  const markAll = () =>
    void mark(
      items.map(({ id }) => id),
      '/api/v1/notifications/read',
    )
  return (
    <section aria-label={t('title')} className="bg-surface border-line md:rounded-3 overflow-hidden border-y md:border">
      <div className="border-line flex min-h-11 items-center gap-3 border-b px-4 py-1">
        <p className="font-semibold">{unread > 0 ? t('unread', { count: unread }) : t('allRead')}</p>
        {unread > 0 && (
          <Button variant="quiet" size="sm" onClick={markAll} className="ms-auto">
            <CheckCheck aria-hidden size={14} strokeWidth={1.75} />
            {t('markAll')}
          </Button>
        )}
      </div>
      <ul>
        {items.map((item) => (
          <NotificationRow key={item.id} item={item} unread={isUnread(item)} now={now} onRead={() => markOne(item)} />
        ))}
      </ul>
    </section>
  )
}
