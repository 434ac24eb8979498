import { describe, expect, it } from 'vitest'
import { isTrialProcess, trialProcessId } from './trial-process.ts'

describe('the process of a trial', () => {
  it('has an id of its own that tells it from every version', () => {
    const first = trialProcessId('leifengshao', '019a9f00-0000-7000-8000-0123456789ab')
    expect(first).toBe('leifengshao__trial_0123456789ab')
    expect(isTrialProcess(first)).toBe(true)
    expect(isTrialProcess('leifengshao')).toBe(false)
    expect(isTrialProcess('leifengshao__trial_0123456789ab_2')).toBe(false)
  })
})
