import { describe, expect, it } from 'vitest'
import { extendRefusal, holdRefusal, type OpenStepFacts } from './side-moves.ts'

const now = new Date('2026-11-20T10:00:00+08:00')
const step = (name: string, moves: readonly string[]): OpenStepFacts => ({ name, moves, dueAt: null, holdRuns: false })
const facts = (...steps: OpenStepFacts[]) => ({ held: false, urgedAt: null, waiting: null, steps })

describe('a side move the model does not offer', () => {
  it('says in which step the case stands, each once', () => {
    const standing = facts(step('核查', []), step('派单', ['extend']), step('核查', []))
    expect(holdRefusal(standing)).toEqual({ code: 'hold.not_here', params: { step: '核查 / 派单' } })
    expect(extendRefusal(facts(step('核查', ['hold'])), now)).toEqual({
      code: 'extend.not_here',
      params: { step: '核查' },
    })
  })

  it('is for want of anybody at work where no step is open', () => {
    expect([holdRefusal(facts()), extendRefusal(facts(), now)].map((refusal) => refusal?.code)).toEqual([
      'urge.nobody',
      'urge.nobody',
    ])
  })

  it('is no hindrance in the step that offers it', () => {
    expect(holdRefusal(facts(step('派单', ['hold'])))).toBeNull()
    expect(extendRefusal(facts(step('派单', ['extend'])), now)).toBeNull()
  })
})
