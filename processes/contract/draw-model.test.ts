import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawModel } from './draw-model.ts'
import { drawnElements, undrawn } from './moddle/drawing.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { everythingIn, executableProcesses } from './moddle/walk.ts'

const model = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')
const drawingOf = /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/
const copies = /\s*<bpmn:(?:incoming|outgoing)>[^<]*<\/bpmn:(?:incoming|outgoing)>/g
const head = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">'

async function missingIn(bpmn: string): Promise<string[]> {
  const { definitions } = await parseBpmn(bpmn)
  const everything = executableProcesses(definitions).flatMap(everythingIn)
  return undrawn(everything, drawnElements(definitions)).map(({ id }) => id)
}

describe('a model without drawing', () => {
  it.each([
    ['as a tool writes it', model.replace(drawingOf, '')],
    ['written by hand, its nodes not naming their flows', model.replace(drawingOf, '').replaceAll(copies, '')],
  ])('is laid out with events on borders and subprocesses, %s', async (_, text) => {
    const { bpmn, drawing } = await drawModel(text)
    expect(drawing).toBe('made')
    expect(await missingIn(bpmn)).toEqual([])
    const count = (of: string) => of.match(/<zeebe:/g)?.length
    expect(count(bpmn)).toBe(count(text))
  })

  it('keeps the drawing it has', async () => {
    expect(await drawModel(model)).toEqual({ bpmn: model, drawing: 'given' })
  })

  it('is laid out beside another participant with messages between them', async () => {
    const pools = `<bpmn:collaboration id="c"><bpmn:participant id="other" /><bpmn:participant id="mine" processRef="p" />
      <bpmn:messageFlow id="m" sourceRef="other" targetRef="n1" /></bpmn:collaboration>`
    const flow = `<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="n0" /><bpmn:task id="n1" />
      <bpmn:sequenceFlow id="f" sourceRef="n0" targetRef="n1" /></bpmn:process>`
    const { bpmn, drawing } = await drawModel(`${head}${pools}${flow}</bpmn:definitions>`)
    expect(drawing).toBe('made')
    expect(bpmn).toContain('messageFlow')
  })

  it('stays as it is when it is too large to lay out', async () => {
    const tasks = Array.from({ length: 1_600 }, (_, index) => `<bpmn:task id="t${index}" />`).join('')
    const text = `${head}<bpmn:process id="p" isExecutable="true">${tasks}</bpmn:process></bpmn:definitions>`
    expect(await drawModel(text)).toEqual({ bpmn: text, drawing: 'failed' })
  })
})
