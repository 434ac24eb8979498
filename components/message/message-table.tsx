'use client'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { momentWords } from '@/components/case/moment.ts'
import { textIn } from '@/components/case/named.ts'
import { useNoticeWords } from '@/components/notification/use-notice-words.ts'
import { Button } from '@/components/ui/button.tsx'
import { Moment } from '@/components/ui/moment.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import type { Words } from '@/domain/shared/words.ts'
import type { MessageShape } from './message-shape.ts'

/** Messages over outside channels, the newest first: to whom, about what, and what became of each. */
export function MessageTable({
  messages,
  channels,
  busy,
  now,
  onRetry,
}: {
  messages: readonly MessageShape[]
  /** what channels are called, by code; one that is gone has its code only */
  channels: ReadonlyMap<string, Words>
  /** id of the message that is being sent again */
  busy: string | null
  now: Date
  onRetry: (id: string) => void
}) {
  const t = useTranslations('channels.messages')
  const locale = useLocale()
  const wordsOf = useNoticeWords()
  const columns = ['written', 'channel', 'person', 'case', 'text', 'state'] as const
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[860px] text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <TableHead names={columns.map((name) => t(`columns.${name}`))} />
        <tbody>
          {messages.map((message) => {
            const { id, channel, person, caseNumber, text, state, createdAt, reason } = message
            const called = channels.get(channel)
            return (
              <tr key={id} className="border-line border-t align-top">
                <td className="py-2 ps-4 whitespace-nowrap">
                  <Moment at={createdAt} now={now} />
                </td>
                <td className="py-2 ps-4">{called ? textIn(locale, called) : channel}</td>
                <td className="py-2 ps-4 whitespace-nowrap">{person}</td>
                <td className="py-2 ps-4 whitespace-nowrap">
                  {caseNumber && (
                    <Link href={`/cases/${encodeURIComponent(caseNumber)}`} className="text-accent">
                      {caseNumber}
                    </Link>
                  )}
                </td>
                <td className="py-2 ps-4">{wordsOf({ text })}</td>
                <td className="py-2 ps-4 pe-4">
                  <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    <Tag tone={state === 'failed' ? 'red' : state === 'waiting' ? 'accent' : 'plain'}>
                      {t(`states.${state}`)}
                    </Tag>
                    <span className="text-ink-2">{whenWords(message)}</span>
                    {(state === 'failed' || state === 'skipped') && (
                      <Button
                        size="sm"
                        busy={busy === id}
                        aria-label={t('retryNamed', { person, number: caseNumber ?? '' })}
                        onClick={() => onRetry(id)}
                      >
                        {t('retry')}
                      </Button>
                    )}
                  </span>
                  {state !== 'sent' && reason && <p className="text-ink-2 text-xs">{textIn(locale, reason)}</p>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )

  function whenWords({ state, sentAt, leavesAt, attempts }: MessageShape): string {
    if (state === 'sent') return sentAt ? momentWords(sentAt, now, locale) : ''
    if (state === 'failed') return t('tried', { count: attempts })
    if (state !== 'waiting' || !leavesAt || leavesAt <= now) return ''
    const when = momentWords(leavesAt, now, locale)
    return attempts > 0 ? t('again', { count: attempts, when }) : t('until', { when })
  }
}
