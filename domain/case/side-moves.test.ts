import { describe, expect, it } from 'vitest'
import { extendRefusal, holdRefusal, type OpenStepFacts } from './side-moves.ts'

const now = new Date('2026-11-20T10:00:00+08:00')
const step = (name: string, moves: readonly string[]): OpenStepFacts => ({ name, moves, dueAt: null, holdRuns: false })
const facts = (...steps: OpenStepFacts[]) => ({ held: false, urgedAt: null, waiting: null, steps })

describe('a side move the model does not offer', () => {
  it('says in which step the case stands, each once', () => {
    const standing = facts(step('核查', []), step('派单', ['extend']), step('核查', []))
    expect(holdRefusal(standing, now)).toEqual({ code: 'hold.not_here', params: { step: '核查 / 派单' } })
    expect(extendRefusal(facts(step('核查', ['hold'])), now)).toEqual({
      code: 'extend.not_here',
      params: { step: '核查' },
    })
  })

  it('is for want of anybody at work where no step is open', () => {
    expect([holdRefusal(facts(), now), extendRefusal(facts(), now)].map((refusal) => refusal?.code)).toEqual([
      'urge.nobody',
      'urge.nobody',
    ])
  })

  it('is no hindrance in the step that offers it', () => {
    expect(holdRefusal(facts(step('派单', ['hold'])), now)).toBeNull()
    expect(extendRefusal(facts(step('派单', ['extend'])), now)).toBeNull()
  })
})

describe('a request that comes late', () => {
  const due = (at: string | null) => ({ ...step('派单', ['hold', 'extend']), dueAt: at === null ? null : new Date(at) })

  it('is refused once every step it is for is over its deadline, so that no lamp is turned back', () => {
    const late = facts(due('2026-11-20T10:00:00+08:00'))
    expect(holdRefusal(late, now)?.code).toBe('hold.too_late')
    expect(extendRefusal(late, now)?.code).toBe('extend.too_late')
  })

  it('is none while one of them has time', () => {
    const half = facts(due('2026-11-19T10:00:00+08:00'), due('2026-11-20T10:00:01+08:00'))
    expect([holdRefusal(half, now), extendRefusal(half, now)]).toEqual([null, null])
  })
})
