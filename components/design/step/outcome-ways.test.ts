import { describe, expect, it } from 'vitest'
import type { ModelElement } from '../flow/model-element.ts'
import { deciderBehind, outcomeWays } from './outcome-ways.ts'

const node = (id: string, $type: string): ModelElement => ({ id, $type, name: id, outgoing: [] })

function lead(from: ModelElement, to: ModelElement, body?: string): ModelElement {
  const flow: ModelElement = { id: `${from.id}_${to.id}`, $type: 'bpmn:SequenceFlow', sourceRef: from, targetRef: to }
  if (body) flow.conditionExpression = { body }
  from.outgoing?.push(flow)
  return flow
}

function drawn() {
  const step = node('step', 'bpmn:UserTask')
  const tell = node('tell', 'bpmn:ServiceTask')
  const gateway = node('gateway', 'bpmn:ExclusiveGateway')
  const [good, bad] = [node('good', 'bpmn:EndEvent'), node('bad', 'bpmn:UserTask')]
  lead(step, tell)
  lead(tell, gateway)
  gateway.default = lead(gateway, good)
  lead(gateway, bad, '=outcome = "fail"')
  return { step, gateway, good, bad }
}

const pass = { code: 'pass', text: '合格' }
const fail = { code: 'fail', text: '不合格' }

describe('where the outcomes of a step lead', () => {
  it('is decided by the first gateway behind it, automatic steps between them included', () => {
    const { step, gateway } = drawn()
    expect(deciderBehind(step)).toBe(gateway)
  })

  it('is where its flow goes, and the default flow stands for the one outcome nobody asks for', () => {
    const { step, good, bad } = drawn()
    expect(outcomeWays(step, [pass, fail], 'outcome').map(({ leadsTo }) => leadsTo)).toEqual([good, bad])
  })

  it('is nowhere for two outcomes that nobody asks for: a default flow stands for one', () => {
    const { step, bad } = drawn()
    const more = { code: 'later', text: '以后再说' }
    expect(outcomeWays(step, [pass, more, fail], 'outcome').map(({ leadsTo }) => leadsTo)).toEqual([null, null, bad])
  })

  it('is not told by the outcome of another variable', () => {
    const { step } = drawn()
    expect(outcomeWays(step, [pass, fail], 'verdict').map(({ leadsTo }) => leadsTo)).toEqual([null, null])
  })

  it('ends at another step of a person, and in a ring of automatic steps', () => {
    const step = node('step', 'bpmn:UserTask')
    lead(step, node('next', 'bpmn:UserTask'))
    expect(deciderBehind(step)).toBeUndefined()
    const [one, other] = [node('one', 'bpmn:ServiceTask'), node('other', 'bpmn:ServiceTask')]
    lead(one, other)
    lead(other, one)
    expect(deciderBehind(one)).toBeUndefined()
  })

  it('is the next element for the only outcome of a step without a decision', () => {
    const step = node('step', 'bpmn:UserTask')
    const next = node('next', 'bpmn:UserTask')
    lead(step, next)
    expect(outcomeWays(step, [pass], 'outcome')[0]?.leadsTo).toBe(next)
  })
})
