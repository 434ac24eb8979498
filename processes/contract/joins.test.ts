import { describe, expect, it } from 'vitest'
import { joinFlowsOf } from './joins.ts'

const drawn = (
  nodes: string,
  flows: [id: string, from: string, to: string][],
) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">${nodes}
    ${flows.map(([id, from, to]) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`).join('')}
  </bpmn:process>
</bpmn:definitions>`

const withEnds = (xml: string) =>
  // flow nodes name their flows, as editors write them
  xml.replace(/<bpmn:(\w+) id="(\w+)" ends \/>/g, (_, type: string, id: string) => {
    const named = [...xml.matchAll(/sequenceFlow id="(\w+)" sourceRef="(\w+)" targetRef="(\w+)"/g)]
    const incoming = named.filter(([, , , to]) => to === id).map(([, flow]) => `<bpmn:incoming>${flow}</bpmn:incoming>`)
    const outgoing = named
      .filter(([, , from]) => from === id)
      .map(([, flow]) => `<bpmn:outgoing>${flow}</bpmn:outgoing>`)
    return `<bpmn:${type} id="${id}">${incoming.join('')}${outgoing.join('')}</bpmn:${type}>`
  })

describe('the flows on which a finished branch waits', () => {
  it('name the human steps that can have come last, through choices and loops, and none where work lies between', async () => {
    const nodes = ['parallelGateway id="Fork"', 'parallelGateway id="Join"', 'exclusiveGateway id="Good"']
      .concat(['userTask id="A"', 'userTask id="B"', 'userTask id="C"', 'serviceTask id="Tell"', 'userTask id="After"'])
      .map((node) => `<bpmn:${node} ends />`)
      .join('')
    const xml = drawn(nodes, [
      ...([
        ['f1', 'Fork', 'A'],
        ['f2', 'A', 'Good'],
        ['f3', 'Good', 'B'],
        ['f4', 'B', 'Good'],
      ] as [string, string, string][]),
      ['choice', 'Good', 'Join'],
      ...([
        ['f5', 'Fork', 'C'],
        ['f6', 'C', 'Tell'],
      ] as [string, string, string][]),
      ['told', 'Tell', 'Join'],
      ['none', 'Fork', 'Join'],
      ['f7', 'Join', 'After'],
    ])
    expect(await joinFlowsOf(withEnds(xml))).toEqual([
      { gateway: 'Join', flow: 'choice', steps: ['A', 'B'] },
      { gateway: 'Join', flow: 'told', steps: null },
      { gateway: 'Join', flow: 'none', steps: null },
    ])
  })
})
