'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Panel } from '@/components/case/panel.tsx'
import { messageStates, type MessageShape } from '@/components/message/message-shape.ts'
import { MessageTable } from '@/components/message/message-table.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Segmented } from '@/components/ui/segmented.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Words } from '@/domain/shared/words.ts'

const path = '/admin/channels'

/** What became of messages, by state and page after page; those that failed are sent again from here. */
export function MessagePanel({
  messages,
  channels,
  state,
  later,
  nextCursor,
  now,
}: {
  messages: readonly MessageShape[]
  channels: readonly { code: string; name: Words }[]
  /** null: every state */
  state: MessageShape['state'] | null
  /** this is not the first page */
  later: boolean
  nextCursor: string | null
  now: Date
}) {
  const t = useTranslations('channels')
  const router = useRouter()
  const say = useToast()
  const [busy, setBusy] = useState<string | null>(null)
  const retry = async (id: string) => {
    setBusy(id)
    const answer = await callApi(`/api/v1/messages/${id}/retry`, { method: 'POST' })
    setBusy(null)
    say(
      answer.ok
        ? { kind: 'done', text: t('messages.retried') }
        : { kind: 'failed', text: problemWords(answer.problem, t('offline')) },
    )
    router.refresh()
  }
  const filter = state ? `state=${state}` : ''
  const segments = [null, ...messageStates].map((one) => ({
    key: one ?? 'all',
    href: one ? `${path}?state=${one}` : path,
    label: t(`messages.states.${one ?? 'all'}`),
  }))
  return (
    <Panel id="messages" title={t('messages.title')} hint={t('messages.hint')}>
      <div className="px-4 py-2">
        <Segmented label={t('messages.filter')} segments={segments} current={state ?? 'all'} />
      </div>
      {messages.length > 0 ? (
        <MessageTable
          messages={messages}
          channels={new Map(channels.map(({ code, name }) => [code, name]))}
          busy={busy}
          now={now}
          onRetry={(id) => void retry(id)}
        />
      ) : (
        <p className="border-line text-ink-2 border-t px-4 py-3">{t('messages.none')}</p>
      )}
      {(later || nextCursor) && (
        <nav aria-label={t('messages.pages')} className="border-line flex gap-2 border-t px-4 py-2">
          {later && (
            <Link href={filter ? `${path}?${filter}` : path} className={buttonClass('quiet', 'sm')}>
              {t('messages.newest')}
            </Link>
          )}
          {nextCursor && (
            <Link
              href={`${path}?${[filter, `cursor=${encodeURIComponent(nextCursor)}`].filter(Boolean).join('&')}`}
              className={buttonClass('default', 'sm')}
            >
              {t('messages.older')}
            </Link>
          )}
        </nav>
      )}
    </Panel>
  )
}
