import { expect, it } from 'vitest'
import type { ModelElement, Shape } from '../flow/model-element.ts'
import { wayTargets } from './way-targets.ts'

const process = { id: 'process' } as Shape

/** Takes elements as `id Type name` and flows as `from > to`; gives the names of what an outcome of `step` may lead to. */
function targets(elements: string[], flows: string[], more: Record<string, Partial<ModelElement>> = {}) {
  const nodes = elements.map((line): ModelElement => {
    const [id = '', type = '', name = ''] = line.split(' ')
    const general = type.endsWith('Task') || type === 'SubProcess' ? ['bpmn:Activity'] : []
    const types = [`bpmn:${type}`, 'bpmn:FlowNode', ...general]
    const $instanceOf = (wanted: string) => types.includes(wanted)
    return { id, $type: `bpmn:${type}`, name, $instanceOf, incoming: [], outgoing: [], ...more[id] }
  })
  for (const line of flows) {
    const [from, to] = line.split(' > ').map((id) => nodes.find((node) => node.id === id))
    const flow = { id: line, $type: 'bpmn:SequenceFlow', sourceRef: from, targetRef: to } as ModelElement
    from?.outgoing?.push(flow)
    to?.incoming?.push(flow)
  }
  const shapes = nodes.map((node) => ({ id: node.id, parent: process, businessObject: node }) as Shape)
  const step = shapes.find(({ id }) => id === 'step') as Shape
  const registry = { get: () => undefined, filter: (wanted: (shape: Shape) => boolean) => shapes.filter(wanted) }
  return wayTargets(registry, step).map(({ name, behind }) => (behind ? `${name} < ${behind}` : name))
}

const main = [
  'start StartEvent',
  'step UserTask 踏勘',
  'send ServiceTask 派达',
  'handle UserTask 处置',
  'end EndEvent 办结',
]
const way = ['start > step', 'step > send', 'send > handle', 'handle > end']

it('offers what stands on the main way, human steps first', () => {
  expect(targets(main, way)).toEqual(['处置', '派达', '办结'])
})

it('offers nothing behind clock events, and no event subprocess', () => {
  const clock = ['clock BoundaryEvent 预警', 'urge ServiceTask 催办', 'urged EndEvent 已催办', 'ask UserTask 督办']
  const aside = [...clock, 'void SubProcess 撤回']
  const flows = [...way, 'clock > urge', 'urge > urged', 'clock > ask']
  expect(targets([...main, ...aside], flows, { void: { triggeredByEvent: true } })).toEqual(['处置', '派达', '办结'])
})

it('offers a human step no flow leads to yet, and what a clock event leads back to', () => {
  const flows = [...way, 'clock > handle']
  expect(targets([...main, 'clock BoundaryEvent 到期', 'check UserTask 核查'], flows)).toEqual([
    '处置',
    '核查',
    '派达',
    '办结',
  ])
})

it('tells equal names apart by what comes before', () => {
  const twice = ['gate ExclusiveGateway', 'one ServiceTask 归档', 'other ServiceTask 归档']
  const flows = [...way.slice(0, 3), 'handle > gate', 'gate > one', 'step > other', 'one > end', 'other > end']
  expect(targets([...main, ...twice], flows)).toEqual(['处置', '派达', '归档 < 踏勘', '办结', '归档 < 处置'])
})
