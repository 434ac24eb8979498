import { describe, expect, it } from 'vitest'
import type { ModelElement } from '../flow/model-element.ts'
import { deciderBehind, outcomeWays } from './outcome-ways.ts'

const node = (id: string, $type: string): ModelElement => ({ id, $type, name: id, outgoing: [] })

function lead(from: ModelElement, to: ModelElement, body?: string): ModelElement {
  const flow: ModelElement = { id: `${from.id}_${to.id}`, $type: 'bpmn:SequenceFlow', sourceRef: from, targetRef: to }
  if (body) flow.conditionExpression = { body }
  from.outgoing?.push(flow)
  to.incoming = [...(to.incoming ?? []), flow]
  return flow
}

function drawn() {
  const step = node('step', 'bpmn:UserTask')
  const gateway = node('gateway', 'bpmn:ExclusiveGateway')
  const [good, bad] = [node('good', 'bpmn:EndEvent'), node('bad', 'bpmn:UserTask')]
  lead(step, gateway)
  gateway.default = lead(gateway, good)
  lead(gateway, bad, '=outcome = "fail"')
  return { step, gateway, good, bad }
}

const pass = { code: 'pass', text: '合格' }
const fail = { code: 'fail', text: '不合格' }

describe('where the outcomes of a step lead', () => {
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

  it('is told with what is done before, and with what a case may take instead', () => {
    const { step, gateway, bad } = drawn()
    const [work, after] = [node('work', 'bpmn:ServiceTask'), node('after', 'bpmn:UserTask')]
    lead(after, work)
    lead(work, gateway)
    expect(outcomeWays(after, [pass, fail], 'outcome')[1]).toMatchObject({ leadsTo: bad, work })
    const rival = lead(gateway, work, '=direct = true')
    gateway.outgoing?.unshift(rival)
    expect(outcomeWays(step, [pass, fail], 'outcome')[1]).toMatchObject({ leadsTo: bad, rival })
  })

  it('is the next element for the only outcome of a step without a decision', () => {
    const step = node('step', 'bpmn:UserTask')
    const next = node('next', 'bpmn:UserTask')
    lead(step, next)
    expect(outcomeWays(step, [pass], 'outcome')[0]?.leadsTo).toBe(next)
  })
})

describe('the gateway the flows of outcomes leave from', () => {
  it('stands right behind the step: not behind other work', () => {
    const { step, gateway } = drawn()
    const work = node('work', 'bpmn:ServiceTask')
    const before = node('before', 'bpmn:UserTask')
    lead(before, work)
    lead(work, gateway)
    expect(deciderBehind(step, 'outcome')).toBe(gateway)
    expect(deciderBehind(before, 'outcome')).toBeUndefined()
  })

  it('is none that decides other business', () => {
    const { step, gateway, good } = drawn()
    lead(gateway, good, '=direct = true')
    expect(deciderBehind(step, 'outcome')).toBeUndefined()
  })

  it('is one without conditions, unless other steps lead into it', () => {
    const [step, other] = [node('step', 'bpmn:UserTask'), node('other', 'bpmn:UserTask')]
    const gateway = node('gateway', 'bpmn:ExclusiveGateway')
    lead(step, gateway)
    expect(deciderBehind(step, 'outcome')).toBe(gateway)
    lead(other, gateway)
    expect(deciderBehind(step, 'outcome')).toBeUndefined()
  })
})
