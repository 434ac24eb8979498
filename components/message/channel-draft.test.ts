import { describe, expect, it } from 'vitest'
import { fromChannelDraft, toChannelDraft } from './channel-draft.ts'
import type { ChannelShape } from './channel-shape.ts'

const name = { zh: '短信', en: 'SMS' }
const channels: ChannelShape[] = [
  { kind: 'webhook', code: 'sms', name, url: 'https://sms.example/send', needs: 'phone' },
  {
    kind: 'webhook',
    code: 'desk',
    name,
    url: 'https://desk.example',
    needs: 'login',
    secret: 'desk',
    header: 'x-desk',
  },
  { kind: 'mail', code: 'mail', name, host: 'smtp.example', port: 587, security: 'starttls', from: 'a@b.example' },
]

describe('the form of a channel', () => {
  it.each(channels)('gives back what it was opened with: $code', (channel) => {
    const { code: _code, ...body } = channel
    expect(fromChannelDraft(toChannelDraft(channel))).toEqual(body)
  })

  it('sends nothing of the other kind, nor what was left empty', () => {
    const draft = { ...toChannelDraft(channels[1] ?? null), kind: 'mail' as const, secret: '', host: ' smtp.example ' }
    expect(fromChannelDraft(draft)).toEqual({
      ...{ kind: 'mail', name, host: 'smtp.example', port: 465, security: 'tls', from: '' },
    })
  })
})
