import { describe, expect, it } from 'vitest'
import { defaultPolicy, type PolicyLevel } from './alarm-policy.ts'
import { checkLevelChannels, tellingOf } from './level-channels.ts'

const [warn, due] = defaultPolicy.levels as [PolicyLevel, PolicyLevel]
const quiet = { from: '22:00', to: '07:00' }

describe('the channels of a level', () => {
  it('are ones there are, each once; the fault names level and place', () => {
    const levels = [warn, { ...due, channels: ['sms', 'post', 'sms'] }]
    expect(checkLevelChannels(levels, ['sms', 'mail'])).toEqual([
      { path: 'levels.1.channels.1', code: 'channel.unknown', params: { channel: 'post', known: 'sms, mail' } },
      { path: 'levels.1.channels.2', code: 'channel.twice', params: { channel: 'sms' } },
    ])
    expect(checkLevelChannels([{ ...due, channels: ['sms', 'mail'] }], ['sms', 'mail'])).toEqual([])
  })

  it('rest in the quiet hours of the policy unless the level is urgent', () => {
    const level = { ...due, channels: ['sms'] }
    expect(tellingOf({ quiet }, level)).toEqual({ tell: due.tell, channels: ['sms'], quiet })
    expect(tellingOf({ quiet }, { ...level, urgent: true })).toEqual({
      ...{ tell: due.tell, channels: ['sms'], urgent: true },
    })
    expect(tellingOf({}, level)).toEqual({ tell: due.tell, channels: ['sms'] })
  })

  it('are none where only the application tells, whatever the policy says of quiet hours', () => {
    expect(tellingOf({ quiet }, { ...due, urgent: true })).toEqual({ tell: due.tell })
    expect(tellingOf({ quiet }, { ...due, channels: [] })).toEqual({ tell: due.tell })
  })
})
