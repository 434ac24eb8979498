import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStack } from '@/tests/harness/stack.ts'
import type { Stack } from '@/tests/harness/stack.ts'
import { Driver } from './model/driver.ts'

// Every way through 雷锋哨标准, on the real engine with workers that do nothing.
const folder = 'processes/leifengshao'
const facts = {
  standard: 'GB/T 47678.5-2026',
  kind: 'matter',
  category: '06010',
  region: 'street1',
  regionLevel: 'street',
  channel: 'gridWorker',
  selfHandled: false,
  needsCheck: false,
  gridUnit: 'street1.c1.g1',
  centreUnit: 'district.centre',
}
/** no rule names it, so the dispatcher decides */
const unruled = { ...facts, category: '99999' }

const intake = [
  ['Task_VerifyReport', 'real'],
  ['Task_File', 'filed'],
] as const
const closing = [
  ['Task_VerifyResult', 'pass'],
  ['Task_Feedback', 'done'],
] as const
const TO_HANDLE = 'Whistle VerifyReport File StartCaseClock DispatchRules SendOut'
const ANSWERED = 'Feedback FeedbackChannel StopCaseClock RequestRating'
const CLOSED = 'Rated Archive Closed'

const hours = (amount: number) => ({ amount, unit: 'hour', calendar: 'natural' })
const [twoHours, fourHours, eightHours] = [hours(2), hours(4), hours(8)]
/** the rules ask the engine's own calendar */
const isMonth = (from: number, to: number) => {
  const month = new Date().getMonth() + 1
  return from <= month && month <= to
}

let stack: Stack
let driver: Driver

beforeAll(async () => {
  stack = await startStack({ publish: false })
  driver = new Driver(stack.zeebeAddress)
  await driver.start(stack.mirrorPort)
  await driver.publish(folder, 1)
})

afterAll(async () => {
  await driver?.stop()
  await stack?.stop()
})

describe('a whistle', () => {
  it.concurrent('goes straight to the unit that a rule names, and is closed when the reporter is content', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, intake)
    const handling = await driver.at(driven, 'Task_Handle')
    expect(handling.variables).toMatchObject({
      unit: 'street1.sanitation',
      clockKey: `${driven.caseId}:handle`,
      urgency: 1,
    })
    await driver.walk(driven, [['Task_Handle', 'done'], ...closing])
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(`${TO_HANDLE} Handle VerifyResult ${ANSWERED} ${CLOSED}`)
  })

  it.concurrent('without a rule waits for the dispatcher, whose choice is the unit that handles it', async () => {
    const driven = await driver.begin(unruled)
    await driver.walk(driven, intake)
    expect((await driver.at(driven, 'Task_Dispatch')).variables.leadUnit).toBeNull()
    await driver.act(driven, 'Task_Dispatch', 'dispatched', {
      leadUnit: 'district.gardens',
      coUnits: ['district.water'],
    })
    expect((await driver.at(driven, 'Task_Handle')).variables.unit).toBe('district.gardens')
    expect(driver.jobsOf(driven, 'Task_SendOut')[0]?.variables).toMatchObject({
      leadUnit: 'district.gardens',
      coUnits: ['district.water'],
    })
    await driver.walk(driven, [['Task_Handle', 'done'], ...closing])
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(
      `Whistle VerifyReport File StartCaseClock DispatchRules Dispatch SendOut Handle VerifyResult ${ANSWERED} ${CLOSED}`,
    )
  })

  it.concurrent.each([
    ['component', '01011', 'company.gas', 3],
    ['matter', '09005', 'street1.enforcement', 1],
    ['matter', '06004', 'district.housing', 2],
    ['matter', '10002', 'company.power', 3],
  ])('about %s %s is led by %s with urgency %i', async (kind, category, unit, urgency) => {
    const driven = await driver.begin({ ...facts, kind, category })
    await driver.walk(driven, intake)
    expect((await driver.at(driven, 'Task_Handle')).variables).toMatchObject({ unit, urgency })
    await driver.withdraw(driven)
    await driver.way(driven)
  })

  it.concurrent.each([
    ['component', '01011', 'Task_Handle', twoHours],
    ['component', '01004', 'Task_Handle', isMonth(4, 9) ? fourHours : null],
    ['component', '01061', 'Task_Dispatch', isMonth(4, 10) ? null : eightHours],
    ['matter', '06010', 'Task_Handle', null],
  ])('about %s %s has the limit the rules give its level and season', async (kind, category, step, limit) => {
    const driven = await driver.begin({ ...facts, kind, category })
    await driver.walk(driven, intake)
    const { variables } = await driver.at(driven, step)
    expect(variables).toMatchObject(step === 'Task_Handle' ? { ruledLimit: limit, limit } : { ruledLimit: limit })
    await driver.withdraw(driven)
  })

  it.concurrent('of another street goes to the team of that street', async () => {
    const driven = await driver.begin({ ...facts, region: 'street2' })
    await driver.walk(driven, intake)
    expect((await driver.at(driven, 'Task_Handle')).variables.unit).toBe('street2.sanitation')
    await driver.withdraw(driven)
  })

  it.concurrent('that was found not real is answered and closed uncounted', async () => {
    const driven = await driver.begin(facts)
    await driver.act(driven, 'Task_VerifyReport', 'notReal')
    expect(await driver.way(driven)).toBe('Whistle VerifyReport TellNotFiled ArchiveNotFiled NotFiled')
    expect(driver.jobsOf(driven, 'Task_ArchiveNotFiled')[0]?.headers).toMatchObject({
      status: 'notFiled',
      uncounted: 'true',
    })
  })

  it.concurrent('that the duty chief rejects is answered and closed uncounted', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [
      ['Task_VerifyReport', 'real'],
      ['Task_File', 'rejected'],
    ])
    expect(await driver.way(driven)).toBe('Whistle VerifyReport File TellNotFiled ArchiveNotFiled NotFiled')
  })
})

describe('a report its writer has already handled', () => {
  const selfHandled = { ...facts, selfHandled: true }

  it.concurrent('is closed at once', async () => {
    expect(await driver.way(await driver.begin(selfHandled))).toBe('Whistle Archive Closed')
  })

  it.concurrent('is looked at where the district wants it, and closed when it is done', async () => {
    const driven = await driver.begin({ ...selfHandled, needsCheck: true })
    await driver.act(driven, 'Task_SpotCheck', 'pass')
    expect(await driver.way(driven)).toBe('Whistle SpotCheck Archive Closed')
  })

  it.concurrent('becomes an ordinary case when it is not done', async () => {
    const driven = await driver.begin({ ...selfHandled, needsCheck: true })
    await driver.walk(driven, [['Task_SpotCheck', 'fail'], ['Task_File', 'filed'], ['Task_Handle', 'done'], ...closing])
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(
      `Whistle SpotCheck File StartCaseClock DispatchRules SendOut Handle VerifyResult ${ANSWERED} ${CLOSED}`,
    )
  })
})

describe('a case that is not finished in one go', () => {
  it.concurrent('returned once goes back to dispatch, twice to arbitration, which sends it out', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [
      ...intake,
      ['Task_Handle', 'return'],
      ['Task_Dispatch', 'dispatched', { leadUnit: 'district.water' }],
    ])
    expect((await driver.act(driven, 'Task_Handle', 'return')).variables.unit).toBe('district.water')
    await driver.act(driven, 'Task_Arbitrate', 'decided', { leadUnit: 'district.sanitation' })
    expect((await driver.act(driven, 'Task_Handle', 'done')).variables.unit).toBe('district.sanitation')
    await driver.walk(driven, closing)
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(
      `${TO_HANDLE} Handle CountReturn Dispatch SendOut Handle CountReturn Arbitrate SendOut Handle VerifyResult ${ANSWERED} ${CLOSED}`,
    )
  })

  it.concurrent('that fails its check opens a new round', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [...intake, ['Task_Handle', 'done'], ['Task_VerifyResult', 'fail']])
    expect((await driver.act(driven, 'Task_Handle', 'done')).variables.round).toBe(2)
    await driver.walk(driven, closing)
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(
      `${TO_HANDLE} Handle VerifyResult NextRound ResumeCaseClock Handle VerifyResult ${ANSWERED} ${CLOSED}`,
    )
  })

  it.concurrent('whose reporter is dissatisfied gets one more round, and only one', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [...intake, ['Task_Handle', 'done'], ...closing])
    await driver.rate(driven, false, 1)
    expect((await driver.act(driven, 'Task_Handle', 'done')).variables).toMatchObject({ round: 2, ratings: 1 })
    await driver.walk(driven, closing)
    await driver.reached(driven, 'Task_RequestRating', 2)
    await driver.rate(driven, false, 2)
    expect(await driver.way(driven)).toBe(
      `${TO_HANDLE} Handle VerifyResult ${ANSWERED} Rated NextRound ResumeCaseClock Handle VerifyResult ${ANSWERED} ${CLOSED}`,
    )
  })

  it.concurrent('that nobody rates until the date is recorded as not rated', async () => {
    const driven = await driver.begin(facts)
    driver.waitForRating(driven, 2000)
    await driver.walk(driven, [...intake, ['Task_Handle', 'done'], ...closing])
    expect(await driver.way(driven)).toBe(
      `${TO_HANDLE} Handle VerifyResult ${ANSWERED} NoRating LapseRating Archive Closed`,
    )
  })
})

describe('clock events', () => {
  const steps = [
    ['VerifyReport', 'verifyReport', 'real'],
    ['Dispatch', 'dispatch', 'dispatched'],
    ['Handle', 'handle', 'done'],
  ] as const

  it.concurrent('of each level run beside their step, once, and do not hold it up', async () => {
    const driven = await driver.begin(unruled)
    for (const [step, clock, outcome] of steps) {
      await driver.at(driven, `Task_${step}`)
      for (const level of ['warn', 'due', 'yellow']) await driver.ring(driven, clock, level)
      for (const level of ['Warn', 'Due', 'Yellow']) await driver.reached(driven, `End_${step}_${level}`)
      await driver.act(driven, `Task_${step}`, outcome, step === 'Dispatch' ? { leadUnit: 'district.water' } : {})
      if (step === 'VerifyReport') await driver.act(driven, 'Task_File', 'filed')
    }
    await driver.walk(driven, closing)
    await driver.rate(driven, true)
    await driver.way(driven)
    for (const [step] of steps) {
      expect(driver.jobsOf(driven, `Task_${step}_Yellow`).map(({ headers }) => headers)).toEqual([
        { status: 'same', card: 'yellow' },
      ])
      for (const level of ['Warn', 'Due', 'Yellow']) expect(driver.visits(driven, `Task_${step}_${level}`)).toBe(1)
    }
  })

  it.concurrent('of the whole case and of a step each find their own', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, intake)
    await driver.at(driven, 'Task_Handle')
    await driver.ring(driven, 'case', 'due')
    await driver.ring(driven, 'handle', 'due')
    await driver.reached(driven, 'End_CaseDue')
    await driver.reached(driven, 'End_Handle_Due')
    await driver.withdraw(driven)
    await driver.way(driven)
    expect(['Task_TellCaseDue', 'Task_Handle_Due', 'Task_Dispatch_Due'].map((id) => driver.visits(driven, id))).toEqual(
      [1, 1, 0],
    )
  })
})

describe('a withdrawal', () => {
  const twiceReturned = [
    ...intake,
    ['Task_Handle', 'return'],
    ['Task_Dispatch', 'dispatched', { leadUnit: 'district.water' }],
    ['Task_Handle', 'return'],
  ] as const
  const handled = [...intake, ['Task_Handle', 'done']] as const
  const waits = [
    ['Task_VerifyReport', facts, []],
    ['Task_File', facts, [intake[0]]],
    ['Task_Dispatch', unruled, intake],
    ['Task_Handle', facts, intake],
    ['Task_Arbitrate', facts, twiceReturned],
    ['Task_VerifyResult', facts, handled],
    ['Task_Feedback', facts, [...handled, closing[0]]],
    ['Task_SpotCheck', { ...facts, selfHandled: true, needsCheck: true }, []],
  ] as const

  it.concurrent.each(waits)(
    'ends the case at %s: told, archived as void, nothing else',
    async (elementId, variables, road) => {
      const driven = await driver.begin(variables)
      await driver.walk(driven, road)
      await driver.at(driven, elementId)
      await driver.withdraw(driven)
      const way = await driver.way(driven)
      expect(way).toContain(`×${elementId.replace('Task_', '')} Withdrawn TellWithdrawn ArchiveVoid Void`)
      expect(driver.jobsOf(driven, 'Task_ArchiveVoid')[0]?.headers).toMatchObject({ status: 'void', uncounted: 'true' })
    },
  )

  it.concurrent('ends the case while it waits for the rating', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [...handled, ...closing])
    await driver.reached(driven, 'Task_RequestRating')
    await driver.withdraw(driven)
    expect(await driver.way(driven)).toContain(`${ANSWERED} Withdrawn TellWithdrawn ArchiveVoid Void`)
  })
})

describe('a case continued in another instance', () => {
  it.concurrent('at a human step has its clocks, its counters and its withdrawal', async () => {
    const counters = { round: 2, returns: 1, ratings: 0, leadUnit: 'district.water' }
    const driven = await driver.begin({ ...facts, ...counters }, ['Task_Handle'])
    expect((await driver.at(driven, 'Task_Handle')).variables).toMatchObject({
      unit: 'district.water',
      clockKey: `${driven.caseId}:handle`,
    })
    await driver.ring(driven, 'handle', 'due')
    await driver.reached(driven, 'End_Handle_Due')
    await driver.act(driven, 'Task_Handle', 'return')
    await driver.at(driven, 'Task_Arbitrate')
    await driver.withdraw(driven)
    expect(await driver.way(driven)).toContain('CountReturn ×Arbitrate Withdrawn TellWithdrawn ArchiveVoid Void')
  })

  it.concurrent('at the wait for the rating is rated there', async () => {
    const ratingDueAt = new Date(Date.now() + 86_400_000).toISOString()
    const driven = await driver.begin({ ...facts, round: 1, returns: 0, ratings: 0, ratingDueAt }, ['Gateway_Rating'])
    await driver.rate(driven, true)
    expect(await driver.way(driven)).toBe(CLOSED)
  })
})

describe('published again with other rules', () => {
  it('a case goes on with the rules it began with', async () => {
    const before = await driver.begin(facts)
    await driver.at(before, 'Task_VerifyReport')
    await driver.publish(folder, 2, (dmn) => dmn.replaceAll('"street1.sanitation"', '"district.sanitation"'))
    const after = await driver.begin(facts)
    await driver.walk(before, intake)
    await driver.walk(after, intake)
    expect((await driver.at(before, 'Task_Handle')).variables.unit).toBe('street1.sanitation')
    expect((await driver.at(after, 'Task_Handle')).variables.unit).toBe('district.sanitation')
    await driver.withdraw(before)
    await driver.withdraw(after)
    await Promise.all([driver.way(before), driver.way(after)])
  })
})

describe('another process, with ids, roles, statuses, forms and outcomes of its own', () => {
  beforeAll(() => driver.publish('tests/fixtures/bundles/neighbourhood', 1))

  it.concurrent('asks two people at once, each with a clock and a result of their own', async () => {
    const driven = await driver.begin(facts)
    await driver.act(driven, 'Listen', 'accept')
    const [survey, ask] = await Promise.all([driver.at(driven, 'Survey'), driver.at(driven, 'Ask')])
    expect([survey, ask].map(({ variables }) => variables.clockKey)).toEqual([
      `${driven.caseId}:survey`,
      `${driven.caseId}:asking`,
    ])
    await driver.ring(driven, 'survey', 'half')
    await driver.ring(driven, 'asking', 'late')
    await driver.reached(driven, 'Urged_Survey')
    await driver.reached(driven, 'Carded_Ask')
    await driver.act(driven, 'Survey', 'seen')
    await driver.act(driven, 'Ask', 'oppose', { households: 12 })
    expect((await driver.act(driven, 'Talk', 'settled')).variables).toMatchObject({ found: 'seen', opinion: 'oppose' })
    expect(await driver.way(driven)).toMatch(/ Talk Answer CloseAgreed Agreed$/)
    expect(driver.jobsOf(driven, 'CloseAgreed')[0]?.headers).toEqual({ status: 'agreed' })
    expect(driver.visits(driven, 'Card_Ask')).toBe(1)
  })

  it.concurrent('needs no talk when nothing is unsafe and the neighbours agree', async () => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, [
      ['Listen', 'accept'],
      ['Ask', 'support'],
      ['Survey', 'seen'],
    ])
    expect(await driver.way(driven)).toBe('Begin Listen Ask Survey Answer CloseAgreed Agreed')
  })

  it.concurrent.each([
    ['not taken up', [['Listen', 'shelve']], 'Begin Listen CloseShelved Shelved'],
    [
      'that got stuck',
      [
        ['Listen', 'accept'],
        ['Survey', 'unsafe'],
        ['Ask', 'support'],
        ['Talk', 'stuck'],
      ],
      'Begin Listen Survey Ask Talk CloseShelved Shelved',
    ],
  ] as const)('%s is shelved', async (_, road, way) => {
    const driven = await driver.begin(facts)
    await driver.walk(driven, road)
    expect(await driver.way(driven)).toBe(way)
  })
})

describe('on all these ways', () => {
  it('no case has met an incident, and no job was against its contract', () => {
    expect(driver.trail.incidents).toEqual([])
    expect(driver.faults).toEqual([])
  })
})
