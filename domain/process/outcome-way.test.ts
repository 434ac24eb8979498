import { describe, expect, it } from 'vitest'
import { outcomeWays } from './outcome-way.ts'

type Node = {
  id: string
  $type: string
  $parent?: Node
  flowElements?: Node[]
  outgoing?: Node[]
  sourceRef?: Node
  targetRef?: Node
  default?: Node
  conditionExpression?: { body?: string }
}

/** Takes lines such as `step > work` and `gateway > end : direct = true` in the order of the file; `*` is the default. */
function drawn(...lines: string[]) {
  const types = { step: 'User', work: 'Service', other: 'User', gate: 'Exclusive', fork: 'Parallel', end: 'End' }
  const process: Node = { id: 'process', $type: 'bpmn:Process', flowElements: [] }
  const nodes = new Map<string, Node>()
  const node = (id: string) => {
    const kind = types[id.replace(/\d/, '') as keyof typeof types]
    const $type = `bpmn:${kind}${{ Exclusive: 'Gateway', Parallel: 'Gateway', End: 'Event' }[kind] ?? 'Task'}`
    const made = nodes.get(id) ?? { id, $type, $parent: process, outgoing: [] }
    nodes.set(id, made)
    return made
  }
  for (const line of lines) {
    const [, from = '', to = '', star, body] = /^(\w+) > (\w+)(\*)?(?: : (.*))?$/.exec(line) ?? []
    const flow: Node = { id: `${from}-${to}`, $type: 'bpmn:SequenceFlow', sourceRef: node(from), targetRef: node(to) }
    if (body) flow.conditionExpression = { body: `=${body}` }
    if (star) node(from).default = flow
    node(from).outgoing?.push(flow)
    process.flowElements?.push(flow)
  }
  const ways = outcomeWays(node('step'), ['good', 'bad'], 'outcome', (each) => each.id === 'step')
  return ways.map((way) => {
    if (way.kind === 'none') return 'none'
    const by = way.kind === 'late' ? ` ${way.work.id}` : way.kind === 'unsure' ? ` ${way.rival.id}` : ''
    return `${way.kind}${by}: ${way.flow.id}`
  })
}

const decided = (gate: string) => [`${gate} > end1*`, `${gate} > end2 : outcome = "bad"`]

describe('where a case with an outcome goes', () => {
  it('is sure behind a gateway that asks for it, events and joins between them included', () => {
    expect(drawn('step > gate', ...decided('gate'))).toEqual(['sure: gate-end1', 'sure: gate-end2'])
    expect(drawn('step > fork', 'fork > gate', ...decided('gate'))[1]).toBe('sure: gate-end2')
  })

  it('is nowhere where the step has one way on, and for two outcomes nobody asks for', () => {
    expect(drawn('step > work', 'work > end')).toEqual(['none', 'none'])
    expect(drawn('step > gate', 'gate > end1*', 'gate > end2 : outcome = "other"')).toEqual(['none', 'none'])
  })

  it('is late behind other work, of which the nearest is told', () => {
    expect(drawn('step > work1', 'work1 > work2', 'work2 > gate', ...decided('gate'))).toEqual([
      'late work1: gate-end1',
      'late work1: gate-end2',
    ])
  })

  it('is not sure where a condition of other business stands before it in the file', () => {
    const rival = 'gate > work : direct = true'
    expect(drawn('step > gate', rival, ...decided('gate'))[1]).toBe('unsure gate-work: gate-end2')
    expect(drawn('step > gate', ...decided('gate'), rival)[1]).toBe('sure: gate-end2')
    expect(drawn('step > gate', 'gate > work : direct or outcome = "good"', ...decided('gate'))[1]).toMatch(/^unsure/)
    expect(drawn('step > gate', 'gate > work : outcome = "good" and direct', ...decided('gate'))[1]).toMatch(/^sure/)
  })

  it('is not sure for a negative outcome that shares its default flow with other business', () => {
    const gate = ['gate > end1 : outcome = "good"', 'gate > work : direct = true', 'gate > end2*']
    expect(drawn('step > gate', ...gate)).toEqual(['sure: gate-end1', 'unsure gate-work: gate-end2'])
  })

  it('is not sure where only one way of another decision leads there, and sure where both do', () => {
    const around = ['step > gate1', 'gate1 > gate2*', ...decided('gate2')]
    expect(drawn(...around, 'gate1 > end3 : direct = true')[1]).toBe('unsure gate1-end3: gate2-end2')
    expect(drawn(...around, 'gate1 > fork : direct = true', 'fork > gate2')[1]).toBe('sure: gate2-end2')
  })

  it('is sure where one of the ways that are all taken leads there', () => {
    expect(drawn('step > fork', 'fork > end3', 'fork > gate', ...decided('gate'))[1]).toBe('sure: gate-end2')
  })

  it('passes decisions that want another outcome', () => {
    const apart = ['step > gate1', 'gate1 > end1 : outcome = "good"', 'gate1 > gate2*']
    expect(drawn(...apart, 'gate2 > end2 : outcome = "bad"', 'gate2 > end3*')[1]).toBe('sure: gate2-end2')
  })

  it('comes out of a loop', () => {
    expect(drawn('step > work', 'work > gate1', 'gate1 > work : again', 'gate1 > gate2*', ...decided('gate2'))[1]).toBe(
      'late work: gate2-end2',
    )
  })
})
