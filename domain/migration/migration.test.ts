import { describe, expect, it } from 'vitest'
import type { ProcessModel } from '../process/process-model.ts'
import type { ClockShift, Place } from './migration.ts'
import { planPlaces, type Standing } from './plan-places.ts'
import { proposeMapping } from './propose-mapping.ts'
import { leadingClock, verdictOf } from './verdict.ts'

type Point = { id: string; name?: string; role?: string; kind?: 'step' | 'wait' }

/** A model of which only the places matter. */
function modelOf(...points: Point[]): ProcessModel {
  const steps = points.flatMap(({ id, name = id, role = 'handler', kind }) =>
    kind === 'wait' ? [] : [{ elementId: id, name, role, form: 'f', status: 's' }],
  )
  const restPoints = points.map(({ id, name = id, kind = 'step' }) => ({ elementId: id, name, kind }))
  return { steps, restPoints } as unknown as ProcessModel
}

const targets = (from: ProcessModel, to: ProcessModel) =>
  Object.fromEntries(proposeMapping(from, to).map((entry) => [entry.from, entry.to]))

describe('the mapping that is proposed', () => {
  it('keeps a step with its id, whatever it is called now', () => {
    expect(targets(modelOf({ id: 'A', name: 'old' }), modelOf({ id: 'A', name: 'new' }))).toEqual({ A: 'A' })
  })

  it('finds a step drawn anew by its name, and else by the only one like it', () => {
    expect(targets(modelOf({ id: 'A', name: 'x' }), modelOf({ id: 'B', name: 'x' }, { id: 'C' }))).toEqual({ A: 'B' })
    expect(targets(modelOf({ id: 'A' }), modelOf({ id: 'B' }, { id: 'C', role: 'other' }))).toEqual({ A: 'B' })
  })

  it('leaves to the administrator what could be two, a step that has its partner, and a wait for a step', () => {
    expect(targets(modelOf({ id: 'A' }), modelOf({ id: 'B' }, { id: 'C' }))).toEqual({ A: null })
    expect(targets(modelOf({ id: 'A' }, { id: 'B' }), modelOf({ id: 'B' }))).toEqual({ A: null, B: 'B' })
    expect(targets(modelOf({ id: 'A', kind: 'wait' }), modelOf({ id: 'A' }))).toEqual({ A: null })
  })
})

const atRest: Standing = {
  ...{ closed: false, voided: false, moving: false, stuck: false, underway: false, finished: [] },
  tasks: [{ id: 't1', elementId: 'A', elementInstance: 'e1', name: 'A' }],
  active: [{ key: 'e1', elementId: 'A', type: 'USER_TASK' }],
}
const from = modelOf({ id: 'A' }, { id: 'B' }, { id: 'W', kind: 'wait' })
const carry = (one: string, to: string | null) => ({ from: one, to, how: 'carry' as const })

describe('the places of a case', () => {
  it('are its open steps and the waits it stands at', () => {
    const waiting = {
      ...atRest,
      active: [...atRest.active, { key: 'e2', elementId: 'W', type: 'EVENT_BASED_GATEWAY' }],
    }
    expect(planPlaces(waiting, from, [carry('A', 'B'), carry('W', 'W')], from)).toEqual({
      places: [
        { taskId: 't1', from: 'A', to: 'B', how: 'carry' },
        { taskId: null, from: 'W', to: 'W', how: 'carry' },
      ],
    })
  })

  it.each<[string, Partial<Standing>, string]>([
    ['closed', { closed: true }, 'closed'],
    ['being voided', { voided: true }, 'voided'],
    ['moving already', { moving: true }, 'moving'],
    ['with an incident', { stuck: true }, 'stuck'],
    ['with a finished branch that cannot be gone again', { finished: [null] }, 'joined'],
    ['with a command on its way', { underway: true }, 'busy'],
    ['of which the mirror does not know the step yet', { active: [] }, 'busy'],
    ['of which the mirror knows another step', { active: [{ key: 'e9', elementId: 'A', type: 'USER_TASK' }] }, 'busy'],
    ['at a service', { active: [...atRest.active, { key: 's', elementId: 'S', type: 'SERVICE_TASK' }] }, 'busy'],
    ['that stands nowhere', { tasks: [], active: [] }, 'busy'],
  ])('are none of a case %s', (_, change, stays) => {
    expect(planPlaces({ ...atRest, ...change }, from, [carry('A', 'A')], from)).toEqual({ stays })
  })

  it('are also the last steps of finished branches, if those have their outcome there', () => {
    const branch = { taskId: 't0', elementId: 'B', name: 'B', outcome: 'ok' }
    const half = { ...atRest, finished: [branch] }
    const said = (outcome: string) => {
      const drawn = modelOf({ id: 'A' }, { id: 'B' })
      return { ...drawn, steps: drawn.steps.map((step) => ({ ...step, outcomes: [{ code: outcome, text: '' }] })) }
    }
    const both = [carry('A', 'A'), carry('B', 'B')]
    expect(planPlaces(half, from, both, said('ok'))).toEqual({
      places: [
        { taskId: 't1', from: 'A', to: 'A', how: 'carry' },
        { taskId: null, from: 'B', to: 'B', how: 'done', done: 't0' },
      ],
    })
    expect(planPlaces(half, from, both, said('other'))).toEqual({ stays: 'outcome', at: 'B' })
    expect(planPlaces(half, from, [carry('A', 'A')], said('ok'))).toEqual({ stays: 'unmapped', at: 'B' })
    expect(planPlaces(half, from, [carry('A', 'B'), carry('B', 'B')], said('ok'))).toEqual({ stays: 'twice', at: 'B' })
    const anew = [carry('A', 'A'), { from: 'B', to: 'B', how: 'anew' as const }]
    expect(planPlaces(half, from, anew, said('ok'))).toEqual({ stays: 'joined' })
  })

  it('say which step has no place to go, or stands where no case can be set down', () => {
    expect(planPlaces(atRest, from, [carry('A', null)], from)).toEqual({ stays: 'unmapped', at: 'A' })
    expect(planPlaces(atRest, from, [carry('A', 'W')], from)).toEqual({ stays: 'unmapped', at: 'A' })
    expect(planPlaces(atRest, modelOf({ id: 'B' }), [carry('A', 'B')], from)).toEqual({ stays: 'inside', at: 'A' })
  })

  it('are never the same for two steps', () => {
    const tasks = [...atRest.tasks, { id: 't2', elementId: 'B', elementInstance: 'e2', name: 'B' }]
    const active = [...atRest.active, { key: 'e2', elementId: 'B', type: 'USER_TASK' }]
    expect(planPlaces({ ...atRest, tasks, active }, from, [carry('A', 'B'), carry('B', 'B')], from)).toEqual({
      ...{ stays: 'twice', at: 'B' },
    })
  })
})

const due = new Date('2026-11-27T10:00:00Z')
const earlier = new Date('2026-11-25T10:00:00Z')

function shift(change: Partial<ClockShift>): ClockShift {
  const limit = { amount: 5, unit: 'workday' as const }
  return {
    ...{ clock: 'c', element: 'A', startedAt: earlier, kept: false, anew: false, alarms: { now: 0, ahead: 1 } },
    limit: { before: limit, after: limit },
    due: { before: due, after: due },
    lamp: { before: 'green', after: 'green' },
    ...change,
  }
}

describe('the way back of a step that was begun for another', () => {
  it('goes on with the one that had ended; a wait is waited again', () => {
    const standing: Standing = {
      ...atRest,
      active: [...atRest.active, { key: 'e2', elementId: 'W', type: 'EVENT_BASED_GATEWAY' }],
    }
    const mapping = ['A', 'W'].map((one) => ({ from: one, to: one, how: 'resume' as const, resumes: 't0' }))
    expect(planPlaces(standing, from, mapping, from)).toEqual({
      places: [
        { taskId: 't1', from: 'A', to: 'A', how: 'resume', resumes: 't0' },
        { taskId: null, from: 'W', to: 'W', how: 'carry' },
      ],
    })
  })
})

describe('the verdict on a case', () => {
  const place: Place = { taskId: 't', from: 'A', to: 'A', how: 'carry' }

  it.each<[string, Partial<ClockShift>]>([
    ['goes', {}],
    ['limit', { due: { before: due, after: earlier } }],
    ['yellow', { lamp: { before: 'green', after: 'yellow' } }],
    ['late', { lamp: { before: 'yellow', after: 'red' } }],
    // what was late before is no news
    ['goes', { lamp: { before: 'red', after: 'red' } }],
    ['held', { lamp: { before: 'pause', after: 'pause' } }],
    ['kept', { kept: true }],
  ])('is %s', (verdict, change) => {
    expect(verdictOf([shift(change)], [place])).toBe(verdict)
  })

  it('is the gravest of its clocks, and tells of a step that begins anew', () => {
    expect(verdictOf([shift({}), shift({ lamp: { before: 'green', after: 'red' } })], [place])).toBe('late')
    expect(verdictOf([shift({})], [{ ...place, how: 'anew' }])).toBe('anew')
    // the clock of the new step is no change of the old one's deadline
    expect(verdictOf([shift({ anew: true, lamp: { before: 'red', after: 'green' } })], [])).toBe('anew')
    expect(verdictOf([shift({ anew: true, lamp: { before: 'pause', after: 'pause' } })], [])).toBe('anew')
  })

  it('tells of a step that goes on where it had ended, whatever lamp another one had meanwhile', () => {
    const resumed: Place = { taskId: 't', from: 'B', to: 'A', how: 'resume', resumes: 't0' }
    expect(verdictOf([shift({ lamp: { before: 'green', after: 'red' } })], [resumed])).toBe('resumes')
    const whole = shift({ element: null, lamp: { before: 'green', after: 'red' } })
    expect(verdictOf([whole], [resumed])).toBe('late')
  })

  it('is told with the clock of a step before that of the whole case, of two steps the worse one', () => {
    const whole = shift({ element: null, lamp: { before: 'red', after: 'red' } })
    const worse = shift({ element: 'B', lamp: { before: 'green', after: 'yellow' } })
    expect(leadingClock([whole, shift({})])?.element).toBe('A')
    expect(leadingClock([whole, shift({}), worse])).toBe(worse)
    expect(leadingClock([])).toBeUndefined()
  })
})
