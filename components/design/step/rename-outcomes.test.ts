import { describe, expect, it } from 'vitest'
import type { ModelElement } from '../flow/model-element.ts'
import { renameOutcomes } from './rename-outcomes.ts'
import { nextOutcome } from './step-facts.ts'

/** A step behind which a gateway decides: `done` by the default flow, `result2` by a condition, both labelled. */
function drawn(label = '新结果'): ModelElement {
  const header = (key: string, value: string) => ({ id: '', $type: 'zeebe:Header', key, value })
  const values = [header('outcomes', 'done=处置完成; result2=新结果'), header('returnOutcome', 'result2')]
  const step: ModelElement = {
    ...{ id: 'step', $type: 'bpmn:UserTask', outgoing: [] },
    extensionElements: { values: [{ id: '', $type: 'zeebe:TaskHeaders', values }] },
  }
  const gateway: ModelElement = { id: 'gateway', $type: 'bpmn:ExclusiveGateway', outgoing: [] }
  const end: ModelElement = { id: 'end', $type: 'bpmn:EndEvent' }
  const flow = (id: string, name: string, body?: string): ModelElement => ({
    ...{ id, name, $type: 'bpmn:SequenceFlow', sourceRef: gateway, targetRef: end },
    ...(body && { conditionExpression: { body } }),
  })
  step.outgoing?.push({ id: 'to', $type: 'bpmn:SequenceFlow', targetRef: gateway })
  const good = flow('good', '处置完成')
  gateway.default = good
  gateway.outgoing?.push(good, flow('bad', label, '=outcome = "result2"'))
  return step
}

const done = { code: 'done', text: '处置完成' }

describe('an outcome with another name', () => {
  const renamed = (step: ModelElement) =>
    renameOutcomes(
      step,
      [done, { code: 'result2', text: '退回' }],
      [{ from: 'result2', to: { code: 'result2', text: '退回' } }],
    )

  it('takes the label of its flow along', () => {
    expect(renamed(drawn())).toEqual([
      { at: 'header', key: 'outcomes', value: 'done=处置完成; result2=退回' },
      { at: 'flowName', flow: 'bad', value: '退回' },
    ])
  })

  it('leaves a label that said something else', () => {
    expect(renamed(drawn('别的'))).toEqual([{ at: 'header', key: 'outcomes', value: 'done=处置完成; result2=退回' }])
  })

  it('takes the label of the default flow along, too', () => {
    const to = { code: 'done', text: '办结' }
    expect(renameOutcomes(drawn(), [to], [{ from: 'done', to }])).toContainEqual({
      ...{ at: 'flowName', flow: 'good', value: '办结' },
    })
  })
})

describe('an outcome that takes over the code of the form', () => {
  it('takes the condition, the label and the mark of the return along', () => {
    const to = { code: 'return', text: '退单' }
    expect(renameOutcomes(drawn(), [done, to], [{ from: 'result2', to }])).toEqual([
      { at: 'header', key: 'outcomes', value: 'done=处置完成; return=退单' },
      { at: 'header', key: 'returnOutcome', value: 'return' },
      { at: 'flowName', flow: 'bad', value: '退单' },
      { at: 'condition', flow: 'bad', value: '=outcome = "return"' },
    ])
  })
})

describe('an outcome that is added', () => {
  const form = [done, { code: 'return', text: '退单' }]

  it('is the next one the form offers', () => expect(nextOutcome([done], form, '新结果')).toEqual(form[1]))

  it('has a code of its own when the form offers no more', () => {
    expect(nextOutcome(form, form, '新结果')).toMatchObject({ text: '新结果' })
    expect(form.map(({ code }) => code)).not.toContain(nextOutcome(form, form, '新结果').code)
  })
})
