import { describe, expect, it } from 'vitest'
import { parseOutcomes } from '@/domain/process/parse-outcomes.ts'
import type { ModelElement } from '../flow/model-element.ts'
import { freeCode, outcomesText, stepFacts } from './step-facts.ts'

const step: ModelElement = {
  id: 'step',
  $type: 'bpmn:UserTask',
  name: '核实',
  extensionElements: {
    values: [
      {
        id: '',
        $type: 'zeebe:TaskHeaders',
        values: [
          { id: '', $type: 'zeebe:Header', key: 'outcomes', value: 'real=属实; notReal=不属实' },
          { id: '', $type: 'zeebe:Header', key: 'role', value: 'gridWorker' },
          // as a template writes it, before it is in the file
          { id: '', $type: 'zeebe:Header', key: 'limitAmount', value: 1 as unknown as string },
        ],
      },
      {
        id: '',
        $type: 'zeebe:IoMapping',
        inputParameters: [{ id: '', $type: 'zeebe:Input', target: 'unit', source: '=gridUnit' }],
      },
    ],
  },
}

describe('the facts of a human step', () => {
  it('are what its drawing says, and empty where it says nothing', () => {
    const { name, unit, header, outcomes, variable } = stepFacts(step)
    expect([name, unit, header('role'), header('status'), variable, header('limitAmount')]).toEqual([
      '核实',
      '=gridUnit',
      'gridWorker',
      '',
      'outcome',
      '1',
    ])
    expect(outcomes.map(({ code }) => code)).toEqual(['real', 'notReal'])
  })

  it('of a step with nothing drawn are all empty', () => {
    const { outcomes, unit } = stepFacts({ id: 'bare', $type: 'bpmn:UserTask' })
    expect([outcomes, unit]).toEqual([[], ''])
  })
})

describe('outcomes as a header', () => {
  it('are read back as they were, whatever signs a person typed', () => {
    const typed = [
      { code: 'done', text: '办结' },
      { code: 'back', text: '退；单=否; 再看' },
    ]
    expect(parseOutcomes(outcomesText(typed))).toEqual([typed[0], { code: 'back', text: '退；单 否  再看' }])
  })

  it('get a code none of them has', () => {
    expect(freeCode([])).toBe('result1')
    expect(freeCode([{ code: 'result2', text: '一' }])).toBe('result3')
  })
})
