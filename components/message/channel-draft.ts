import type { ChannelShape } from './channel-shape.ts'

/** Every field of a channel as the form holds it; those of the other kind are kept while one tries both. */
export type ChannelDraft = {
  code: string
  kind: ChannelShape['kind']
  zh: string
  en: string
  secret: string
  url: string
  header: string
  needs: 'login' | 'phone' | 'email'
  host: string
  port: string
  security: 'tls' | 'starttls' | 'none'
  user: string
  from: string
}

const empty: ChannelDraft = {
  ...{ code: '', kind: 'webhook', zh: '', en: '', secret: '', url: '', header: '', needs: 'phone' },
  ...{ host: '', port: '465', security: 'tls', user: '', from: '' },
}

/** Takes a channel, or null for a new one; gives what the form begins with. */
export function toChannelDraft(channel: ChannelShape | null): ChannelDraft {
  if (!channel) return empty
  const { code, name, secret = '' } = channel
  const shared = { ...empty, code, zh: name.zh, en: name.en, secret }
  if (channel.kind === 'mail') {
    const { host, port, security, user = '', from } = channel
    return { ...shared, kind: 'mail', host, port: String(port), security, user, from }
  }
  const { url, header = '', needs } = channel
  return { ...shared, kind: 'webhook', url, header, needs }
}

/** Takes the form; gives the body the API takes, without what was left empty. */
export function fromChannelDraft(draft: ChannelDraft): object {
  const { kind, zh, en, secret } = draft
  const shared = { kind, name: { zh, en }, ...(secret && { secret }) }
  if (kind === 'mail') {
    const { host, port, security, user, from } = draft
    return { ...shared, host: host.trim(), port: Number(port), security, ...(user && { user }), from: from.trim() }
  }
  const { url, header, needs } = draft
  return { ...shared, url: url.trim(), ...(header && { header }), needs }
}
