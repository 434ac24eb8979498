'use client'
import { Plus, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Panel } from '@/components/case/panel.tsx'
import { textIn } from '@/components/case/named.ts'
import type { ChannelShape } from '@/components/message/channel-shape.ts'
import { ChannelTable, type ChannelAct } from '@/components/message/channel-table.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Words } from '@/domain/shared/words.ts'
import { ChannelDialog } from './channel-dialog.tsx'
import { RemoveChannel } from './remove-channel.tsx'

/** The channels with what can be done to them: tried on oneself, changed, taken away, and one more. */
export function ChannelBoard({
  channels,
  hosts,
  secrets,
}: {
  channels: readonly ChannelShape[]
  hosts: readonly string[]
  secrets: readonly string[]
}) {
  const t = useTranslations('channels')
  const locale = useLocale()
  const router = useRouter()
  const say = useToast()
  const [open, setOpen] = useState<{ act: 'add' } | { act: 'edit' | 'remove'; channel: ChannelShape } | null>(null)
  const [trying, setTrying] = useState<string | null>(null)
  const tryOne = async ({ code, name }: ChannelShape) => {
    setTrying(code)
    const address = `/api/v1/channels/${encodeURIComponent(code)}/test`
    const answer = await callApi<{ sent: boolean; said: Words }>(address, { method: 'POST' })
    setTrying(null)
    if (!answer.ok) return say({ kind: 'failed', text: problemWords(answer.problem, t('offline')) })
    const { sent, said } = answer.value
    const words = { name: textIn(locale, name), said: textIn(locale, said) }
    say(sent ? { kind: 'done', text: t('tried.sent', words) } : { kind: 'failed', text: t('tried.notSent', words) })
  }
  const act = (which: ChannelAct, channel: ChannelShape) =>
    which === 'try' ? void tryOne(channel) : setOpen({ act: which, channel })
  const done = (text: string) => {
    setOpen(null)
    say({ kind: 'done', text })
    router.refresh()
  }
  const add = (
    <Button size="sm" onClick={() => setOpen({ act: 'add' })}>
      <Plus aria-hidden size={14} strokeWidth={1.75} />
      {t('acts.add')}
    </Button>
  )
  return (
    <Panel id="channels" title={t('title')} hint={t('hint')} action={channels.length > 0 && add}>
      {channels.length > 0 ? (
        <ChannelTable channels={channels} busy={trying} onAct={act} />
      ) : (
        <Notice icon={Send} title={t('empty.title')} text={t('empty.text')} action={add} heading="h3" />
      )}
      {open && open.act !== 'remove' && (
        <ChannelDialog
          channel={open.act === 'edit' ? open.channel : null}
          taken={channels.map(({ code }) => code)}
          hosts={hosts}
          secrets={secrets}
          onClose={() => setOpen(null)}
          onSaved={() => done(t('saved'))}
        />
      )}
      {open?.act === 'remove' && (
        <RemoveChannel channel={open.channel} onClose={() => setOpen(null)} onRemoved={() => done(t('removed'))} />
      )}
    </Panel>
  )
}
