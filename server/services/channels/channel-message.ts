import type { Channel } from '@/server/services/settings/channel-settings.ts'

/** What a webhook gets as its body; a mail is written from the same. */
export type ChannelMessage = {
  /** stable over every try: receivers leave out what they have seen */
  id: string
  channel: string
  /** when it was written, RFC 3339 */
  at: string
  to: { login: string; name: string; phone: string | null; email: string | null }
  /** Chinese, one line */
  text: string
  caseNumber: string | null
  level: string | null
  /** the page of the case */
  address: string
}

/** Takes a channel and a person; says whether the channel reaches them. */
export function hasAddress(channel: Channel, to: ChannelMessage['to']): boolean {
  return Boolean(to[channel.kind === 'mail' ? 'email' : channel.needs])
}
