import { describe, expect, it } from 'vitest'
import { pickProcess } from './pick-process.ts'
import type { ProcessRoute, RoutedReport } from './pick-process.ts'

const route = (processKey: string, part: Partial<ProcessRoute> = {}): ProcessRoute => ({
  channel: null,
  category: null,
  region: null,
  order: 0,
  processKey,
  ...part,
})

const report: RoutedReport = {
  channel: 'video',
  category: { kind: 'matter', code: '06010' },
  regionPath: '/city/dist/street1/',
}
const pick = (...routes: ProcessRoute[]) => {
  const picked = pickProcess(routes, report)
  return picked.ok ? picked.value : picked.error.code
}

describe('the process a report starts', () => {
  it.each<[string, ProcessRoute[], string]>([
    ['the row for all is the fallback', [route('all')], 'all'],
    ['a channel goes before all', [route('all'), route('video', { channel: 'video' })], 'video'],
    ['a row of another channel does not count', [route('all'), route('hotline', { channel: 'hotline' })], 'all'],
    [
      'two columns go before one',
      [route('one', { category: 'matter:06010' }), route('two', { channel: 'video', category: '06' })],
      'two',
    ],
    [
      'the narrower category wins',
      [route('class', { category: 'matter:06' }), route('code', { category: 'matter:06010' })],
      'code',
    ],
    [
      'the narrower region wins',
      [route('wide', { region: '/city/' }), route('near', { region: '/city/dist/street1/' })],
      'near',
    ],
    ['a component is not a matter', [route('all'), route('part', { category: 'component:06010' })], 'all'],
    ['equal rows go by their order', [route('later', { order: 2 }), route('first', { order: 1 })], 'first'],
    ['nothing fits', [route('other', { region: '/far/' })], 'process.no_route'],
  ])('%s', (_title, routes, expected) => {
    expect(pick(...routes)).toBe(expected)
    expect(pick(...routes.toReversed())).toBe(expected)
  })
})
