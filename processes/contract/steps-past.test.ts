import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { insertedSteps, throughInserted } from '@/domain/migration/inserted-steps.ts'
import { planPlaces, type Standing } from '@/domain/migration/plan-places.ts'
import { proposeMapping } from '@/domain/migration/propose-mapping.ts'
import { stepsPast } from '@/domain/migration/steps-past.ts'
import { readGraph } from './read-graph.ts'
import { readModel } from './read-model.ts'

const standard = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')

/** The standard with 签收 between 派达 and 处置: signed for, or sent back to dispatch. */
const signed = standard
  .replace('id="Flow_SendOut_Handle" sourceRef="Task_SendOut" targetRef="Task_Handle"', (flow) =>
    flow.replace('Task_Handle', 'Task_Sign'),
  )
  .replace('<bpmn:incoming>Flow_SendOut_Handle</bpmn:incoming>', '<bpmn:incoming>Flow_Signed_Handle</bpmn:incoming>')
  .replace(
    '<bpmn:userTask id="Task_Handle"',
    (handle) => `<bpmn:userTask id="Task_Sign" name="签收"><bpmn:extensionElements><zeebe:taskHeaders>
        <zeebe:header key="role" value="handler" /><zeebe:header key="status" value="pendingHandling" />
        <zeebe:header key="form" value="handle" /><zeebe:header key="clock" value="sign" />
        <zeebe:header key="limitFrom" value="fixed" /><zeebe:header key="limitAmount" value="2" />
        <zeebe:header key="limitUnit" value="hour" /><zeebe:header key="calendar" value="natural" />
        <zeebe:header key="outcomes" value="signed=签收; returned=退单" /><zeebe:header key="resultVariable" value="sign" />
      </zeebe:taskHeaders></bpmn:extensionElements>
      <bpmn:incoming>Flow_SendOut_Handle</bpmn:incoming><bpmn:outgoing>Flow_Sign_Signed</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="Gateway_Signed" default="Flow_Signed_Handle">
      <bpmn:incoming>Flow_Sign_Signed</bpmn:incoming>
      <bpmn:outgoing>Flow_Signed_Handle</bpmn:outgoing><bpmn:outgoing>Flow_Signed_Return</bpmn:outgoing>
    </bpmn:exclusiveGateway>
    <bpmn:sequenceFlow id="Flow_Sign_Signed" sourceRef="Task_Sign" targetRef="Gateway_Signed" />
    <bpmn:sequenceFlow id="Flow_Signed_Handle" sourceRef="Gateway_Signed" targetRef="Task_Handle" />
    <bpmn:sequenceFlow id="Flow_Signed_Return" sourceRef="Gateway_Signed" targetRef="Task_CountReturn">
      <bpmn:conditionExpression>=sign = "returned"</bpmn:conditionExpression></bpmn:sequenceFlow>
    ${handle}`,
  )
  .replace(
    '<bpmn:incoming>Flow_Handled_CountReturn</bpmn:incoming>',
    (flow) => `${flow}<bpmn:incoming>Flow_Signed_Return</bpmn:incoming>`,
  )

/** A case that waits in one step of the standard, whatever it has done before. */
const standingAt = (elementId: string): Standing => ({
  ...{ closed: false, voided: false, moving: false, stuck: false, underway: false, finished: [] },
  tasks: [{ id: 't', elementId, elementInstance: 'e', name: elementId }],
  active: [{ key: 'e', elementId, type: 'USER_TASK' }],
})

const pastOf = async (bpmn: string, step: string) => stepsPast(await readGraph(bpmn))[step]?.toSorted()

describe('the steps whose cases are past a step', () => {
  it('are those behind it, and not those in front of it that a returned case comes to again', async () => {
    expect(await pastOf(signed, 'Task_Sign')).toEqual(['Task_Feedback', 'Task_Handle', 'Task_VerifyResult'])
  })

  it('are none of those that cases reach beside it', async () => {
    // 派单 is left out by what the rules dispatch directly, 抽查 leads to 立案 without 核实
    expect(await pastOf(standard, 'Task_Dispatch')).toEqual([])
    expect(await pastOf(standard, 'Task_VerifyReport')).toEqual([])
    expect(await pastOf(standard, 'Task_VerifyResult')).toEqual(['Task_Feedback'])
  })

  it('are those after it on a straight line, from inside a subprocess too', async () => {
    const ways = [
      ['Start', 'A'],
      ['A', 'B'],
      ['B', 'End'],
    ]
    const flows = ways.map(
      ([from, to], index) => `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}" />`,
    )
    const model = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
        <bpmn:process id="p" isExecutable="true">
          <bpmn:startEvent id="Start"><bpmn:outgoing>f0</bpmn:outgoing></bpmn:startEvent>
          ${inner}
          <bpmn:userTask id="B"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
          <bpmn:endEvent id="End"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>${flows.join('')}
        </bpmn:process>
      </bpmn:definitions>`
    const ends = '<bpmn:incoming>f0</bpmn:incoming><bpmn:outgoing>f1</bpmn:outgoing>'
    expect(await pastOf(model(`<bpmn:userTask id="A">${ends}</bpmn:userTask>`), 'A')).toEqual(['B'])
    const scope = `<bpmn:subProcess id="A">${ends}<bpmn:startEvent id="In"><bpmn:outgoing>g</bpmn:outgoing></bpmn:startEvent>
      <bpmn:userTask id="Inside"><bpmn:incoming>g</bpmn:incoming></bpmn:userTask>
      <bpmn:sequenceFlow id="g" sourceRef="In" targetRef="Inside" /></bpmn:subProcess>`
    expect(await pastOf(model(scope), 'Inside')).toEqual(['B'])
    expect(await pastOf(model(scope), 'B')).toEqual([])
  })
})

describe('cases that go back through an inserted step', () => {
  it('are those past it; one that was returned to 派单 after 处置 waits there for its dispatcher', async () => {
    const [before, after] = await Promise.all([readModel(standard), readModel(signed)])
    const proposed = proposeMapping(before, after)
    const [inserted, ...others] = insertedSteps(after.steps, stepsPast(await readGraph(signed)), proposed)
    expect(others).toEqual([])
    if (!inserted) throw new Error('签收 is new')
    expect(inserted).toMatchObject({ element: 'Task_Sign', name: '签收' })
    const mapping = throughInserted(proposed, proposed, inserted, true)
    const goesTo = (step: string) => planPlaces(standingAt(step), before, mapping, after)
    for (const step of ['Task_Dispatch', 'Task_Arbitrate', 'Task_File', 'Task_VerifyReport', 'Task_SpotCheck'])
      expect(goesTo(step)).toEqual({ places: [{ taskId: 't', from: step, to: step, how: 'carry' }] })
    for (const step of ['Task_Handle', 'Task_VerifyResult', 'Task_Feedback'])
      expect(goesTo(step)).toEqual({ places: [{ taskId: 't', from: step, to: 'Task_Sign', how: 'anew' }] })
    expect(throughInserted(mapping, proposed, inserted, false)).toEqual(proposed)
  })
})
