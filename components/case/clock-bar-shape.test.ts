import { describe, expect, it } from 'vitest'
import { clockBarShape } from './clock-bar-shape.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
const clock = {
  startedAt: at(0),
  dueAt: at(10),
  warnAt: at(8),
  stoppedAt: null,
  stretches: [{ kind: 'running' as const, from: at(0), to: null }],
}
const kinds = (now: number, of = clock as Parameters<typeof clockBarShape>[0]) =>
  clockBarShape(of, at(now)).pieces.map(({ kind, ms }) => `${kind} ${ms / 3_600_000}`)

describe('the bar of a clock', () => {
  it('shows what has run and what is left', () => {
    expect(kinds(4)).toEqual(['green 4', 'left 6'])
  })

  it('turns amber at the warning and passes the line when late', () => {
    expect(kinds(9)).toEqual(['green 8', 'amber 1', 'left 1'])
    expect(kinds(13)).toEqual(['green 8', 'amber 2', 'over 3'])
  })

  it('shows a hold as a hold, wherever warning and due have moved to', () => {
    const held = {
      ...clock,
      dueAt: at(13),
      warnAt: at(11),
      stretches: [
        { kind: 'running' as const, from: at(0), to: at(2) },
        { kind: 'held' as const, from: at(2), to: at(5) },
        { kind: 'running' as const, from: at(5), to: null },
      ],
    }
    expect(kinds(6, held)).toEqual(['green 2', 'pause 3', 'green 1', 'left 7'])
  })

  it('has no now and nothing left once it has stopped', () => {
    const shape = clockBarShape({ ...clock, stoppedAt: at(3) }, at(20))
    expect(shape.now).toBeNull()
    expect(shape.pieces.map(({ kind }) => kind)).toEqual(['green'])
  })
})
