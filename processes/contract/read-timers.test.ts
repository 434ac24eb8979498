import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTrialProcess, trialProcessId } from '@/domain/process/trial-process.ts'
import { readTimers } from './read-timers.ts'
import { renameProcess } from './rename-process.ts'

const model = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')
const date = '<bpmn:timeDate>=date and time(ratingDueAt)</bpmn:timeDate>'

/** Takes what stands in a process; gives a model of it. */
const modelOf = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">${content}</bpmn:process>
</bpmn:definitions>`

const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`

describe('the timers of a model', () => {
  it('stand behind a gateway that waits for whatever comes first', async () => {
    expect(await readTimers(model)).toEqual([
      {
        ...{ elementId: 'Catch_NoRating', name: '到期未评', waitsAt: 'Gateway_Rating' },
        ...{
          date: expect.stringMatching(/^=.*ratingDueAt/) as string,
          goesTo: ['Task_LapseRating'],
          interrupting: true,
        },
      },
    ])
  })

  it('sit on a step, which ends with them or does not', async () => {
    const on = (cancels: boolean) =>
      readTimers(
        modelOf(`<bpmn:userTask id="step" /><bpmn:task id="after" />
          <bpmn:boundaryEvent id="timer" attachedToRef="step" cancelActivity="${cancels}">
            <bpmn:timerEventDefinition id="t1">${date}</bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>${flow('timer', 'after')}`),
      )
    const timer = { elementId: 'timer', waitsAt: 'step', goesTo: ['after'] }
    expect(await on(true)).toMatchObject([{ ...timer, interrupting: true }])
    expect(await on(false)).toMatchObject([{ ...timer, interrupting: false }])
  })

  it('stand by themselves on the way', async () => {
    const found = await readTimers(
      modelOf(`<bpmn:task id="before" /><bpmn:intermediateCatchEvent id="wait">
          <bpmn:timerEventDefinition id="t1">${date}</bpmn:timerEventDefinition>
        </bpmn:intermediateCatchEvent><bpmn:task id="after" />${flow('before', 'wait')}${flow('wait', 'after')}`),
    )
    expect(found).toMatchObject([{ elementId: 'wait', waitsAt: 'wait', goesTo: ['after'], interrupting: true }])
  })
})

describe('a model under the id of a trial', () => {
  it('is drawn and named as before', async () => {
    const id = trialProcessId('leifengshao', '019a9f00-0000-7000-8000-0123456789ab')
    const renamed = await renameProcess(model, id)
    expect(isTrialProcess(id)).toBe(true)
    expect(renamed).toContain(`<bpmn:process id="${id}"`)
    expect(renamed).toMatch(new RegExp(`<bpmndi:BPMNPlane [^>]*bpmnElement="${id}"`))
    expect(renamed.match(/<bpmn:userTask/g)).toHaveLength(model.match(/<bpmn:userTask/g)?.length ?? 0)
  })
})
