import { describe, expect, it } from 'vitest'
import { channelName, channels, defaultChannel, knownChannels } from './channels.ts'

describe('channels', () => {
  it('are those with words and those a route of the district names, each once', () => {
    const known = knownChannels([{ channel: 'petition' }, { channel: 'hotline' }, { channel: null }])
    expect(known).toEqual([...Object.keys(channels), 'petition'])
    expect(known).toContain(defaultChannel)
  })

  it('are named in the language of the reader; one without words by its code', () => {
    expect([channelName('hotline', 'zh-CN'), channelName('hotline', 'en')]).toEqual(['12345 转来', 'hotline 12345'])
    expect(channelName('petition', 'zh-CN')).toBe('petition')
    expect(channelName('toString', 'en')).toBe('toString')
  })
})
