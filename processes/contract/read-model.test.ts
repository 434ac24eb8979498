import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { readModel } from './read-model.ts'

const text = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')
let model: ProcessModel

beforeAll(async () => {
  model = await readModel(text)
})

const step = (id: string, of = model) => of.steps.find(({ elementId }) => elementId === id)

describe('what a model says', () => {
  it('of a human step: who, status, form, clock, limit, outcomes, facts, moves, photos', () => {
    expect(step('Task_Handle')).toEqual({
      elementId: 'Task_Handle',
      name: '处置',
      role: 'handler',
      status: 'handling',
      form: 'handle',
      clock: 'handle',
      limit: { from: 'decision', calendar: 'district', holdRuns: false },
      outcomes: [
        { code: 'done', text: '处置完成' },
        { code: 'return', text: '退单' },
      ],
      resultVariable: 'outcome',
      returnOutcome: 'return',
      facts: [],
      moves: ['extend', 'hold', 'coHandle'],
      photos: { before: 0, after: 1, onSite: true },
    })
    expect(step('Task_Dispatch')).toMatchObject({
      limit: { from: 'fixed', amount: 2, unit: 'hour', calendar: 'natural', holdRuns: false },
      facts: ['leadUnit', 'coUnits'],
    })
  })

  it('of clock events: their step or the whole case, level and moment', () => {
    const event = (id: string) => model.clockEvents.find(({ elementId }) => elementId === id)
    expect(event('Clock_Handle_Yellow')).toEqual({
      elementId: 'Clock_Handle_Yellow',
      name: '黄牌',
      attachedTo: 'Task_Handle',
      level: 'yellow',
      at: { kind: 'after', amount: 1, unit: 'day' },
      interrupting: false,
    })
    expect(event('Start_CaseDue')).toMatchObject({
      attachedTo: null,
      level: 'due',
      at: { kind: 'percent', value: 100 },
      interrupting: false,
    })
    expect(model.clockEvents).toHaveLength(10)
  })

  it('of the words it brings with it', () => {
    expect(model.roles).toContainEqual({ code: 'verifier', name: '核查员', nameEn: 'Verifier' })
    expect(model.statuses).toContainEqual({
      ...{ code: 'handling', name: '处置中', nameEn: 'In handling', rank: 60, phase: 'working' },
    })
  })

  it('of messages, jobs, rules and forms', () => {
    expect([...model.messages].sort()).toEqual([
      'case.rated',
      'case.withdrawn',
      'clock.due',
      'clock.warn',
      'clock.yellow',
    ])
    expect(model.decisionIds).toEqual(['dispatch'])
    expect(model.formIds).toContain('verify-result')
    expect(model.jobs.find(({ elementId }) => elementId === 'Task_ArchiveVoid')).toMatchObject({
      type: 'case.archive',
      headers: { status: 'void', uncounted: 'true' },
    })
  })

  it('of places a case may be set down: human steps and the wait for the rating, not what stands behind the wait', () => {
    expect(model.restPoints.filter(({ kind }) => kind === 'wait')).toEqual([
      { elementId: 'Gateway_Rating', name: '等评价', kind: 'wait' },
    ])
    expect(model.restPoints.filter(({ kind }) => kind === 'step')).toHaveLength(model.steps.length)
  })
})

describe('what lies behind clock events only', () => {
  it('is what no other road reaches', () => {
    expect(model.behindClock.Task_Handle_YellowTell).toEqual(['Clock_Handle_Yellow'])
    expect(model.behindClock.Task_TellCaseDue).toEqual(['Start_CaseDue'])
    expect(model.behindClock.Task_Archive).toBeUndefined()
    expect(model.behindClock.Task_ArchiveVoid).toBeUndefined()
  })

  it('is no longer there when a road leads to it as well', async () => {
    const joined = text.replace(
      'sourceRef="Gateway_Returns" targetRef="Task_Dispatch"',
      'sourceRef="Gateway_Returns" targetRef="Task_Handle_Yellow"',
    )
    const targets = joined.replace(
      '<bpmn:incoming>Flow_Clock_Handle_Yellow</bpmn:incoming>',
      '<bpmn:incoming>Flow_Clock_Handle_Yellow</bpmn:incoming><bpmn:incoming>Flow_Returns_Dispatch</bpmn:incoming>',
    )
    const { behindClock } = await readModel(targets)
    expect(behindClock.Task_Handle_Yellow).toBeUndefined()
    expect(behindClock.Task_Handle_YellowTell).toBeUndefined()
    expect(behindClock.Task_Handle_Due).toEqual(['Clock_Handle_Due'])
  })
})

describe('a model with gaps', () => {
  it('is read as far as it goes; the rest is for the linter', async () => {
    const bare = await readModel(text.replaceAll(/<zeebe:header [^>]*>/g, ''))
    expect(step('Task_File', bare)).toMatchObject({ role: '', form: '', outcomes: [], limit: { from: 'catalogue' } })
  })

  it('has no clock event where the moment cannot be read', async () => {
    const odd = await readModel(text.replaceAll('value="+1 day"', 'value="soon"'))
    expect(odd.clockEvents.map(({ level }) => level)).not.toContain('yellow')
  })
})
