/** A part of the model: what is drawn, how large, and what stands inside. */
type Part = { id: string; tag: string; inner?: string; attributes?: string; wide?: number; high?: number }

const small = { wide: 36, high: 36 }
const tasks = [
  'task',
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'manualTask',
  'businessRuleTask',
  'scriptTask',
]
const gateways = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway']
const kinds = ['message', 'timer', 'signal', 'error', 'escalation', 'compensate', 'conditional', 'link', 'terminate']
const places: Record<string, readonly string[]> = {
  startEvent: ['message', 'timer', 'signal', 'conditional'],
  intermediateCatchEvent: ['message', 'timer', 'signal', 'conditional', 'link'],
  intermediateThrowEvent: ['message', 'signal', 'escalation', 'compensate', 'link'],
  endEvent: ['message', 'signal', 'error', 'escalation', 'compensate', 'terminate'],
}

const definition = (kind: string) =>
  kind === 'conditional'
    ? '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">=true</bpmn:condition></bpmn:conditionalEventDefinition>'
    : `<bpmn:${kind}EventDefinition />`

const parts: Part[] = [
  ...tasks.map((tag) => ({ id: tag, tag })),
  { id: 'callActivity', tag: 'callActivity' },
  { id: 'subProcess', tag: 'subProcess', wide: 200, high: 100 },
  { id: 'eventSubProcess', tag: 'subProcess', attributes: 'triggeredByEvent="true"', wide: 200, high: 100 },
  { id: 'adHocSubProcess', tag: 'adHocSubProcess', wide: 200, high: 100 },
  { id: 'transaction', tag: 'transaction', wide: 200, high: 100 },
  { id: 'loop', tag: 'task', inner: '<bpmn:multiInstanceLoopCharacteristics />' },
  ...gateways.map((tag) => ({ id: tag, tag, ...small })),
  { id: 'startEvent', tag: 'startEvent', ...small },
  { id: 'endEvent', tag: 'endEvent', ...small },
  { id: 'intermediateThrowEvent', tag: 'intermediateThrowEvent', ...small },
  ...kinds.flatMap((kind) =>
    Object.entries(places).flatMap(([tag, fitting]) =>
      fitting.includes(kind) ? [{ id: `${tag}_${kind}`, tag, inner: definition(kind), ...small }] : [],
    ),
  ),
  { id: 'dataObject', tag: 'dataObjectReference', wide: 36, high: 50 },
  { id: 'dataStore', tag: 'dataStoreReference', wide: 50, high: 50 },
  { id: 'note', tag: 'textAnnotation', wide: 100, high: 30 },
]

const across = 6
const step = { x: 240, y: 140 }

/** The ids of everything in the model below, in the order it is drawn. */
export const everyElement: readonly string[] = [...parts.map(({ id }) => id), 'flow']

/** A process with an element of every kind, none of them with a name. */
export function everyElementModel(key: string): string {
  const drawn = parts.map(({ id, wide = 100, high = 80 }, index) => {
    const [x, y] = [100 + (index % across) * step.x, 100 + Math.floor(index / across) * step.y]
    const expanded = wide === 200 ? ' isExpanded="true"' : ''
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${expanded}><dc:Bounds x="${x}" y="${y}" width="${wide}" height="${high}" /></bpmndi:BPMNShape>`
  })
  const meant = parts.map(
    ({ id, tag, inner = '', attributes = '' }) => `<bpmn:${tag} id="${id}" ${attributes}>${inner}</bpmn:${tag}>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
<bpmn:process id="${key}" name="各种元素" isExecutable="true">${meant.join('\n')}
<bpmn:sequenceFlow id="flow" sourceRef="task" targetRef="userTask" /></bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">${drawn.join('\n')}
<bpmndi:BPMNEdge id="flow_di" bpmnElement="flow"><di:waypoint x="200" y="140" /><di:waypoint x="340" y="140" /></bpmndi:BPMNEdge>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`
}
