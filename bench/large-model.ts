type Node = { id: string; xml: string; x: number; y: number; wide: number; high: number }

const perRow = 20
const step = { x: 180, y: 220 }

const attribute = (text: string) => text.replaceAll('"', '&#34;')

function nodeAt(index: number, count: number): Node {
  const row = Math.floor(index / perRow)
  const column = row % 2 === 0 ? index % perRow : perRow - 1 - (index % perRow)
  const place = (wide: number, high: number) => ({
    ...{ x: 160 + column * step.x + (100 - wide) / 2, y: 100 + row * step.y + (80 - high) / 2, wide, high },
  })
  const flows = `${index > 0 ? `<bpmn:incoming>Flow_${index}</bpmn:incoming>` : ''}${index < count - 1 ? `<bpmn:outgoing>Flow_${index + 1}</bpmn:outgoing>` : ''}`
  const id = `Node_${index}`
  if (index === 0)
    return { id, xml: `<bpmn:startEvent id="${id}" name="开始">${flows}</bpmn:startEvent>`, ...place(36, 36) }
  if (index === count - 1)
    return { id, xml: `<bpmn:endEvent id="${id}" name="结束">${flows}</bpmn:endEvent>`, ...place(36, 36) }
  if (index % 5 === 3)
    return {
      id,
      xml: `<bpmn:exclusiveGateway id="${id}" name="第 ${index} 处分支">${flows}</bpmn:exclusiveGateway>`,
      ...place(50, 50),
    }
  if (index % 5 === 4)
    return {
      id,
      xml: `<bpmn:serviceTask id="${id}" name="通知 ${index}"><bpmn:extensionElements><zeebe:taskDefinition type="case.lapseRating" /></bpmn:extensionElements>${flows}</bpmn:serviceTask>`,
      ...place(100, 80),
    }
  const headers = {
    role: 'handler',
    status: 'handling',
    form: 'handle',
    clock: `clock${index}`,
    limitFrom: 'catalogue',
    outcomes: 'done=办结',
  }
  const drawn = Object.entries(headers).map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`)
  const key = attribute(`=caseId + ":clock${index}"`)
  return {
    id,
    xml: `<bpmn:userTask id="${id}" name="办理环节 ${index}"><bpmn:extensionElements><zeebe:taskHeaders>${drawn.join('')}</zeebe:taskHeaders><zeebe:ioMapping><zeebe:input source="=leadUnit" target="unit" /><zeebe:input source="${key}" target="clockKey" /></zeebe:ioMapping></bpmn:extensionElements>${flows}</bpmn:userTask>`,
    ...place(100, 80),
  }
}

/** Takes a key and how many elements to draw; gives a model of one long way in rows, its flows beside them. */
export function largeModel(key: string, count: number): string {
  const nodes = Array.from({ length: count }, (_, index) => nodeAt(index, count))
  const ways = nodes.slice(1).map((to, index) => ({ from: nodes[index] as Node, to, id: `Flow_${index + 1}` }))
  const middle = ({ x, y, wide, high }: Node) => `<di:waypoint x="${x + wide / 2}" y="${y + high / 2}" />`
  const flows = ways.map(
    ({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from.id}" targetRef="${to.id}" />`,
  )
  const shapes = nodes.map(
    ({ id, x, y, wide, high }) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${wide}" height="${high}" /></bpmndi:BPMNShape>`,
  )
  const edges = ways.map(
    ({ id, from, to }) =>
      `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${middle(from)}${middle(to)}</bpmndi:BPMNEdge>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
<bpmn:process id="${key}" name="${key}" isExecutable="true">${nodes.map(({ xml }) => xml).join('\n')}
${flows.join('\n')}</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">${shapes.join('\n')}
${edges.join('\n')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`
}
