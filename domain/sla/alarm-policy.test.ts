import { describe, expect, it } from 'vitest'
import { checkPolicyLevels, defaultPolicy, type PolicyLevel } from './alarm-policy.ts'

const [, , yellow, red] = defaultPolicy.levels as [PolicyLevel, PolicyLevel, PolicyLevel, PolicyLevel]
const after = (level: PolicyLevel, amount: number): PolicyLevel => ({
  ...level,
  at: { from: 'due', amount, unit: 'workday' },
})
const faultsOf = (...levels: PolicyLevel[]) => checkPolicyLevels(levels).map(({ path, code }) => `${path} ${code}`)

describe('the cards of an alarm policy', () => {
  it('are as shipped, in their order', () => {
    expect(faultsOf(...defaultPolicy.levels)).toEqual([])
    expect(faultsOf(after(red, 3), after(yellow, 1))).toEqual([])
  })

  it('are yellow, red, black and no other', () => {
    expect(faultsOf({ ...yellow, card: 'purple' })).toEqual(['levels.0.card input.not_an_option'])
  })

  it('never come after a worse one', () => {
    expect(faultsOf(after(yellow, 10), after(red, 3))).toEqual(['levels.0.at level.cards_out_of_order'])
  })
})
