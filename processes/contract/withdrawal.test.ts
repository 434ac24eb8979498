import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readModel } from './read-model.ts'

const standard = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')

/** Two steps in a row; the first has the withdrawal on its border, both ways share the archive or not. */
const atOneStep = (shared: boolean) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="First"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="Second"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
    <bpmn:serviceTask id="Archive"><bpmn:incoming>f3</bpmn:incoming>${shared ? '<bpmn:incoming>f4</bpmn:incoming>' : ''}</bpmn:serviceTask>
    <bpmn:boundaryEvent id="Withdrawn" attachedToRef="First">
      <bpmn:outgoing>f4</bpmn:outgoing><bpmn:messageEventDefinition id="e" messageRef="m" />
    </bpmn:boundaryEvent>
    <bpmn:serviceTask id="ArchiveWithdrawn">${shared ? '' : '<bpmn:incoming>f4</bpmn:incoming>'}</bpmn:serviceTask>
    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="First" />
    <bpmn:sequenceFlow id="f2" sourceRef="First" targetRef="Second" />
    <bpmn:sequenceFlow id="f3" sourceRef="Second" targetRef="Archive" />
    <bpmn:sequenceFlow id="f4" sourceRef="Withdrawn" targetRef="${shared ? 'Archive' : 'ArchiveWithdrawn'}" />
  </bpmn:process>
  <bpmn:message id="m" name="case.withdrawn" />
</bpmn:definitions>`

describe('where a model catches a withdrawal', () => {
  it('is everywhere with an event subprocess of the process, and its path is what only that reaches', async () => {
    const { withdrawal } = await readModel(standard)
    expect(withdrawal).toMatchObject({ everywhere: true, path: ['Task_TellWithdrawn', 'Task_ArchiveVoid', 'End_Void'] })
  })

  it('is the step that has it on its border, and no other', async () => {
    const { withdrawal } = await readModel(atOneStep(false))
    expect(withdrawal).toEqual({ everywhere: false, steps: ['First'], path: ['ArchiveWithdrawn'] })
  })

  it('has no path of its own where it runs into the ordinary one', async () => {
    expect((await readModel(atOneStep(true))).withdrawal?.path).toEqual([])
  })

  it('is nowhere in a model that does not listen for it', async () => {
    const deaf = await readModel(standard.replace('name="case.withdrawn"', 'name="case.else"'))
    expect(deaf.withdrawal).toEqual({ everywhere: false, steps: [], path: [] })
  })
})
