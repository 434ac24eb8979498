import type { Words } from '@/domain/shared/words.ts'

type Shared = { code: string; name: Words; secret?: string | undefined }

/** An outside channel as pages know it; of its secret only the name. */
export type WebhookShape = Shared & {
  kind: 'webhook'
  url: string
  header?: string | undefined
  needs: 'login' | 'phone' | 'email'
}

export type MailShape = Shared & {
  kind: 'mail'
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  user?: string | undefined
  from: string
}

export type ChannelShape = WebhookShape | MailShape

/** Takes a channel; gives where it leads, as people read it. */
export const whereTo = (channel: ChannelShape): string =>
  channel.kind === 'mail' ? `${channel.host}:${channel.port}` : channel.url
