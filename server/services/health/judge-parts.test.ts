import { describe, expect, it } from 'vitest'
import { exporterSettings } from './exporter-settings.ts'
import { judgeEngine, judgeMirror, judgeWorkers } from './judge-parts.ts'

const now = new Date('2026-11-21T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('readiness', () => {
  it.each([
    ['never seen', undefined, 'down'],
    ['seen just now', { at: ago(3), detail: {} }, 'up'],
    ['silent for long', { at: ago(16), detail: {} }, 'down'],
  ])('of workers %s', (_title, beat, state) => {
    expect(judgeWorkers(beat, now).state).toBe(state)
  })

  it.each([
    ['nobody asks it', undefined, 'down', '没有后台进程'],
    ['it answers', { at: ago(1), detail: { state: 'known' } }, 'up', undefined],
    ['it is away', { at: ago(1), detail: { state: 'away' } }, 'down', '没有应答'],
    ['it has lost our processes', { at: ago(1), detail: { state: 'unknown' } }, 'down', 'engine:rebuild'],
    ['it answered long ago', { at: ago(60), detail: { state: 'known' } }, 'down', '没有后台进程'],
  ])('of the engine when %s', (_title, beat, state, reason) => {
    const part = judgeEngine(beat, now)
    expect(part.state).toBe(state)
    if (reason) expect(part.reason?.zh).toContain(reason)
  })

  it('of an engine that never reports is not refused, but says which settings it needs', () => {
    const settings = exporterSettings('http://mirror:9201')
    expect(judgeMirror({ reported: false, expected: false, settings }).state).toBe('up')
    expect(judgeMirror({ reported: true, expected: true, settings }).state).toBe('up')
    const silent = judgeMirror({ reported: false, expected: true, settings })
    expect([silent.state, silent.needed]).toEqual(['waiting', false])
    expect(silent.detail).toMatchObject({
      exporterSettings: { ZEEBE_BROKER_EXPORTERS_MIRROR_ARGS_URL: 'http://mirror:9201' },
    })
  })
})
