import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { channelChoices, listChannels } from '@/server/services/channels/list-channels.ts'
import { listMessages, messageStates } from '@/server/services/channels/list-messages.ts'
import { TimePage } from '../time-page.tsx'
import { ChannelBoard } from './channel-board.tsx'
import { MessagePanel } from './message-panel.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('time.pages')
  return { title: t('channels') }
}

/** Over what messages leave the house, and what became of those that did. */
export default async function ChannelsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string; cursor?: string }>
}) {
  const person = await requirePerson()
  const { state: asked, cursor } = await searchParams
  const state = messageStates.find((one) => one === asked)
  const [channels, choices, messages] = await Promise.all([
    listChannels(person),
    channelChoices(person),
    listMessages(person, { state, cursor, limit: 50 }),
  ])
  if (!channels.ok || !choices.ok || (!messages.ok && messages.error.code === 'right.missing'))
    return <TimePage page="channels" allowed={false} />
  // a cursor of another list begins at the newest
  const shown = messages.ok ? messages.value : { items: [], nextCursor: null }
  return (
    <TimePage page="channels" allowed>
      <ChannelBoard channels={channels.value} {...choices.value} />
      <MessagePanel
        messages={shown.items}
        channels={channels.value.map(({ code, name }) => ({ code, name }))}
        state={state ?? null}
        later={cursor !== undefined}
        nextCursor={shown.nextCursor}
        now={clockNow()}
      />
    </TimePage>
  )
}
