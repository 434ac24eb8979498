import { describe, expect, it } from 'vitest'
import type { StepModel } from '@/domain/process/process-model.ts'
import { limitsOfModel } from './model-limits.ts'

const step = (name: string, limit: StepModel['limit']) => ({ name, clock: 'handle', limit }) as StepModel
const job = (type: string, headers: Record<string, string>) => ({ elementId: 'Task', name: 'a job', type, headers })

describe('the limits written in a model', () => {
  const caseClock = { clock: 'case', limitFrom: 'fixed', limitAmount: '15', limitUnit: 'workday', calendar: 'district' }

  it('are those of the whole case and of its steps; what the catalogue or a rule says is not', () => {
    const limits = limitsOfModel({
      jobs: [
        job('case.notify', { text: 'x' }),
        job('case.clock.start', caseClock),
        // the same clock goes on in another round
        job('case.clock.start', caseClock),
        job('case.clock.start', { clock: 'other', limitFrom: 'catalogue' }),
      ],
      steps: [
        step('派单', { from: 'fixed', amount: 4, unit: 'workhour', calendar: 'district', holdRuns: false }),
        step('处置', { from: 'catalogue', calendar: 'district', holdRuns: false }),
      ],
    })
    expect(limits).toEqual([
      { step: null, clock: 'case', limit: { amount: 15, unit: 'workday', calendar: 'district' } },
      { step: '派单', clock: 'handle', limit: { amount: 4, unit: 'workhour', calendar: 'district' } },
    ])
  })
})
