import { z } from 'zod'
import type { Reason } from '@/domain/shared/refusal.ts'
import { codeText, lineText, wholeBetween } from '@/server/http/text.ts'

const because = (reason: Reason) => ({ params: reason })

/** Names with a space or a line end in them would be two headers. */
const headerName = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9-]+$/)

const hostName = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9.-]+$/)

/** The application's own channel: what it tells is never sent by anybody. */
const ownChannel = 'app'

const code = codeText.max(40).refine((text) => text !== ownChannel, because(reserved()))

const shared = {
  name: z.strictObject({ zh: lineText(40, 1), en: lineText(40, 1) }),
  secret: codeText.optional().describe('name of a secret in the setting webhooks; the secret itself stays there'),
}

const webhook = {
  ...{ kind: z.literal('webhook'), ...shared },
  url: lineText(500, 1)
    .refine(isPlainAddress, because({ code: 'channel.address_invalid' }))
    .describe('http or https, on a host of webhooks.allowedHosts, without user, password or query'),
  header: headerName.optional().describe('the header that carries the secret, authorization when left out'),
  needs: z
    .enum(['login', 'phone', 'email'])
    .default('login')
    .describe('what the receiver needs of a person; people without it are skipped'),
}

const mail = {
  ...{ kind: z.literal('mail'), ...shared },
  host: hostName,
  port: wholeBetween(1, 65_535),
  security: z
    .enum(['tls', 'starttls', 'none'])
    .describe('encrypted from the start, from STARTTLS on (refused where it is not offered), or not at all'),
  user: lineText(200, 1).optional().describe('signs in with the secret as password'),
  from: z.email().max(200),
}

/** A channel without its code, as it is entered. */
export const channelBody = z.discriminatedUnion('kind', [z.strictObject(webhook), z.strictObject(mail)])

/** One channel over which messages leave the house. */
const channelSetting = z.discriminatedUnion('kind', [
  z.strictObject({ code, ...webhook }),
  z.strictObject({ code, ...mail }),
])

/** Setting `channels`: every channel, each code once. */
export const channelSettings = z
  .array(channelSetting)
  .max(20)
  .superRefine((channels, context) => {
    channels.forEach((channel, index) => {
      if (channels.findIndex((other) => other.code === channel.code) === index) return
      const params: Reason = { code: 'channel.twice', params: { channel: channel.code } }
      context.addIssue({ code: 'custom', path: [index, 'code'], params })
    })
  })

export type ChannelBody = z.output<typeof channelBody>
export type Channel = z.output<typeof channelSetting>

/** Takes a channel; gives the host with port it reaches, as webhooks.allowedHosts writes it. */
export const hostOf = (channel: Channel): string =>
  channel.kind === 'mail' ? `${channel.host}:${channel.port}` : new URL(channel.url).host

function reserved(): Reason {
  return { code: 'channel.reserved', params: { channel: ownChannel } }
}

function isPlainAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash
}
