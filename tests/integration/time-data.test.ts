import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getPolicies } from '@/app/api/v1/alarm-policies/route.ts'
import { PUT as putPolicy } from '@/app/api/v1/alarm-policies/[code]/route.ts'
import { POST as importNotice } from '@/app/api/v1/calendars/[code]/import/route.ts'
import { GET as getCalendar, PUT as putCalendar } from '@/app/api/v1/calendars/[code]/route.ts'
import { GET as listCalendars, POST as createCalendar } from '@/app/api/v1/calendars/route.ts'
import { PUT as putLimit } from '@/app/api/v1/limits/[category]/route.ts'
import { GET as listLimits } from '@/app/api/v1/limits/route.ts'
import { GET as getRecompute } from '@/app/api/v1/recomputes/[id]/route.ts'
import { POST as previewRecompute } from '@/app/api/v1/recomputes/preview/route.ts'
import { POST as startRecompute } from '@/app/api/v1/recomputes/route.ts'
import { findChainFault } from '@/domain/case/event-chain.ts'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import { districtInput } from '@/domain/sla/data/district-calendar.ts'
import { dateOf, dayNumberAt } from '@/domain/sla/day-number.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { yearAt } from '@/domain/sla/moment-words.ts'
import { db } from '@/server/db/client.ts'
import { withCase } from '@/server/db/case-work.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { policyLevels } from '@/server/services/clocks/step-limit.ts'
import { advanceRecompute, followStrays } from '@/server/services/recompute/advance-recompute.ts'
import { uncarriedClocks } from '@/tests/builders/uncarried-clocks.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { ok } from '@/domain/shared/result.ts'
import { ask, personWith } from './api-client.ts'
import { createWorld, type World } from './read-world.ts'

const admin = personWith('processAdmin').login
const handler = personWith('handler').login
const hour = 3_600_000
const day = 24 * hour
const year = yearAt(new Date())

let world: World

/** Work around the clock, so that what is added to a calendar is what a deadline moves by. */
const roundTheClock = (change: Partial<CalendarDraft> = {}): CalendarDraft => ({
  name: { zh: '全天值守', en: 'Round the clock' },
  zone: 'Asia/Shanghai',
  workdayMinutes: 1440,
  weeks: [{ from: '2025-01-01', days: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((d) => [d, ['00:00-24:00']])) }],
  notices: [year, year + 1, year + 2].map((one) => ({ year: one, source: 'test', holidays: [] })),
  exceptions: [],
  ...change,
})

/** The day after tomorrow is free. */
const freeDay = (after = 2) => ({
  name: { zh: '演练', en: 'Drill' },
  from: dateOf(dayNumberAt(Date.now()) + after),
  shifts: [],
})

type Started = { id: string; caseId: string; number: string; dueAt: Date }

async function openClock(
  limit: Limit,
  { source = 'catalogue', leadUnitId = null as string | null } = {},
): Promise<Started> {
  const found = await world.report(null, world.units.grid, { leadUnitId })
  const clock = valueOf(
    await withCase(db, found.id, (work) =>
      startClock(work, {
        ...{ taskId: null, name: 'case', key: found.id, limit, limitSource: source },
        ...{ levels: policyLevels(defaultPolicy), policy: defaultPolicy, holdRuns: false },
      }),
    ),
  )
  return { ...clock, caseId: found.id, number: found.number }
}

const rowOf = ({ id }: Started) => db.clock.findUniqueOrThrow({ where: { id } })
const movesOf = ({ caseId }: Started) => db.caseEvent.findMany({ where: { caseId, type: 'DeadlineMoved' } })
const put = (route: typeof putCalendar, params: Record<string, string>, body: unknown, as = admin) =>
  ask<{ version: number; code: string; id: string }>(route, { as, params, body })

async function create(code: string, input = roundTheClock()): Promise<void> {
  const { status, body } = await ask(createCalendar, { as: admin, body: { code, input, note: '新建' } })
  expect([status, body]).toEqual([201, { code, version: 1 }])
}

async function save(code: string, input: CalendarDraft, basedOn: number): Promise<number> {
  const { status, body } = await put(putCalendar, { code }, { input, note: '改', basedOn })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.version
}

/** Runs every recompute that waits to its end. */
async function work(): Promise<void> {
  while (await advanceRecompute(db));
}

async function follow(change: object): Promise<Record<string, unknown>> {
  const { status, body } = await ask<{ id: string }>(startRecompute, { as: admin, body: change })
  expect(status, JSON.stringify(body)).toBe(202)
  await work()
  return (await ask(getRecompute, { as: admin, params: { id: body.id } })).body
}

beforeAll(async () => {
  world = await createWorld(db)
})

describe('the calendar of a limit', () => {
  it('that says unit is that of the next unit above that names one, and the district’s where none or nobody knows it', async () => {
    await create('bureau')
    const { housing, district, water } = world.units
    const limit: Limit = { amount: 10, unit: 'workhour', calendar: 'unit' }
    await db.unit.update({ where: { id: district.id }, data: { calendar: 'bureau' } })
    await db.unit.update({ where: { id: water.id }, data: { calendar: 'gone' } })
    const calendars = []
    for (const leadUnitId of [housing.id, water.id]) {
      const clock = await openClock(limit, { leadUnitId })
      calendars.push((await rowOf(clock)).calendar)
    }
    expect(calendars).toEqual(['bureau', 'district'])
    const row = await rowOf(await openClock({ amount: 10, unit: 'workhour', calendar: 'nobody' }))
    expect([row.calendar, row.calendarVersion, row.policy, row.policyVersion]).toEqual(['district', 0, 'default', 0])
  })

  it('is nobody’s where neither the limit nor a level counts working time', async () => {
    const clock = await openClock({ amount: 3, unit: 'hour' })
    expect((await rowOf(clock)).calendar).toBe('district')
    const found = await world.report(null, world.units.grid)
    const plain = { taskId: null, name: 'case', key: 'k', limitSource: 'fixed', policy: defaultPolicy, holdRuns: false }
    const limit: Limit = { amount: 3, unit: 'hour' }
    const { id } = valueOf(await withCase(db, found.id, (work) => startClock(work, { ...plain, limit, levels: [] })))
    expect((await db.clock.findUniqueOrThrow({ where: { id } })).calendar).toBeNull()
  })
})

describe('a changed calendar', () => {
  it('reaches an open clock by a recompute alone, which a preview foretells', async () => {
    await create('office')
    const clock = await openClock({ amount: 5, unit: 'workday', calendar: 'office' })
    const short = await openClock({ amount: 2, unit: 'workhour', calendar: 'office' })
    const version = await save('office', roundTheClock({ exceptions: [freeDay()] }), 1)
    expect(version).toBe(2)
    expect(await rowOf(clock)).toMatchObject({ dueAt: clock.dueAt, calendarVersion: 1 })
    const change = { kind: 'calendar', code: 'office', version }
    const preview = await ask<{ items: object[]; totals: object }>(previewRecompute, { as: admin, body: { change } })
    const to = new Date(clock.dueAt.getTime() + day)
    expect(preview.body.totals).toMatchObject({ concerned: 2, later: 1, earlier: 0, failed: 0 })
    expect(preview.body.items).toContainEqual(expect.objectContaining({ caseNumber: clock.number }))
    expect(await movesOf(clock)).toEqual([])
    const done = await follow(change)
    expect(done).toMatchObject({ total: 2, done: 2, moved: 1, failed: 0 })
    expect(done['finishedAt']).not.toBeNull()
    expect(await rowOf(clock)).toMatchObject({ dueAt: to, calendarVersion: 2 })
    expect(await rowOf(short)).toMatchObject({ dueAt: short.dueAt, calendarVersion: 2 })
    const [moved, ...more] = await movesOf(clock)
    expect([moved?.data, more]).toEqual([
      expect.objectContaining({
        cause: 'calendar',
        of: 'office',
        from: clock.dueAt.toISOString(),
        to: to.toISOString(),
      }),
      [],
    ])
    const events = await db.caseEvent.findMany({ where: { caseId: clock.caseId } })
    expect(findChainFault(events)).toBeNull()
    const kept = await db.case.findUniqueOrThrow({ where: { id: clock.caseId } })
    expect([kept.eventSeq, kept.eventHash]).toEqual([events.length, events.at(-1)?.hash])
  })

  it('as a draft shows the same preview and stores nothing', async () => {
    await create('draft')
    const clock = await openClock({ amount: 3, unit: 'workday', calendar: 'draft' })
    const change = { kind: 'calendar', code: 'draft', input: roundTheClock({ exceptions: [freeDay()] }) }
    const { body } = await ask<{ items: { from: string; to: string; levels: { level: string }[] }[] }>(
      previewRecompute,
      {
        ...{ as: admin, body: { change } },
      },
    )
    const [item] = body.items
    expect(Date.parse(item?.to ?? '') - Date.parse(item?.from ?? '')).toBe(day)
    expect(item?.levels.map(({ level }) => level)).toEqual(expect.arrayContaining(['due', 'yellow', 'red', 'black']))
    expect(await rowOf(clock)).toMatchObject({ dueAt: clock.dueAt, calendarVersion: 1 })
    expect((await db.workCalendar.findUniqueOrThrow({ where: { code: 'draft' } })).version).toBe(1)
  })

  it('leaves what was raised, and raises nothing of it again', async () => {
    await create('raised')
    const clock = await openClock({ amount: 10, unit: 'workhour', calendar: 'raised' })
    await db.$executeRaw`update clock_change set at = at - interval '9 hours' where clock_id = ${clock.id}::uuid`
    await db.$executeRaw`update clock set started_at = started_at - interval '9 hours',
      due_at = due_at - interval '9 hours', next_mark_at = now() where id = ${clock.id}::uuid`
    const raise = () =>
      withCase(db, clock.caseId, async (work) => {
        const found = await db.clock.findUniqueOrThrow({
          where: { id: clock.id },
          include: { changes: true, alarms: true },
        })
        await raiseAlarms([{ work, clock: found }], 'raise')
        return ok(null)
      })
    await raise()
    const before = await db.alarm.findMany({ where: { clockId: clock.id } })
    expect(before.map(({ level }) => level)).toEqual(['warn'])
    // due moves a day on, and the warning with it to a moment that lies ahead again
    const version = await save('raised', roundTheClock({ exceptions: [freeDay(0), freeDay(1)] }), 1)
    await follow({ kind: 'calendar', code: 'raised', version })
    await raise()
    expect(await db.alarm.findMany({ where: { clockId: clock.id } })).toEqual(before)
    expect((await rowOf(clock)).nextMarkAt).toEqual((await rowOf(clock)).dueAt)
  })

  it('leaves the stored deadline of a clock on hold', async () => {
    await create('holding')
    const clock = await openClock({ amount: 5, unit: 'workday', calendar: 'holding' })
    const held = { clockId: clock.id, seq: 2, kind: 'hold', at: new Date(), actor: 'system', data: {} }
    await db.clockChange.create({ data: held })
    await db.clock.update({ where: { id: clock.id }, data: { state: 'held', nextMarkAt: null } })
    const version = await save('holding', roundTheClock({ exceptions: [freeDay()] }), 1)
    expect(await follow({ kind: 'calendar', code: 'holding', version })).toMatchObject({ done: 1, moved: 0, failed: 0 })
    const row = await rowOf(clock)
    expect([row.dueAt, row.calendarVersion, row.nextMarkAt]).toEqual([clock.dueAt, 2, null])
  })

  it('moves every clock once, with two workers and a death in between', async () => {
    await create('many')
    const clocks: Started[] = []
    for (let n = 0; n < 65; n += 1)
      clocks.push(
        ...(await Promise.all(
          Array.from({ length: 8 }, () => openClock({ amount: 5, unit: 'workday', calendar: 'many' })),
        )),
      )
    const version = await save('many', roundTheClock({ exceptions: [freeDay()] }), 1)
    const change = { kind: 'calendar', code: 'many', version }
    const { body } = await ask<{ id: string }>(startRecompute, { as: admin, body: change })
    expect((await ask(startRecompute, { as: admin, body: change })).body.code).toBe('recompute.running')
    expect(await advanceRecompute(db)).toBe(true)
    expect(await db.recompute.findUniqueOrThrow({ where: { id: body.id } })).toMatchObject({
      done: 500,
      finishedAt: null,
    })
    await Promise.all([work(), work()])
    const row = await db.recompute.findUniqueOrThrow({ where: { id: body.id } })
    expect([row.total, row.done, row.moved, row.failed]).toEqual([520, 520, 520, 0])
    const ids = clocks.map(({ caseId }) => caseId)
    const events = await db.caseEvent.groupBy({
      ...{ by: ['caseId'], where: { caseId: { in: ids }, type: 'DeadlineMoved' }, _count: true },
    })
    expect([events.length, new Set(events.map(({ _count }) => _count))]).toEqual([520, new Set([1])])
    const left = await db.clock.count({ where: { calendar: 'many', NOT: { calendarVersion: version } } })
    expect(left).toBe(0)
    expect(await follow(change)).toMatchObject({ total: 0, done: 0, moved: 0 })
  }, 120_000)

  it('reaches clocks by itself that were started while it was saved', async () => {
    await create('late')
    const clock = await openClock({ amount: 5, unit: 'workday', calendar: 'late' })
    await save('late', roundTheClock({ exceptions: [freeDay()] }), 1)
    expect(await followStrays(db)).toBe(0)
    await db.clock.update({ where: { id: clock.id }, data: { startedAt: new Date() } })
    expect(await followStrays(db)).toBe(1)
    expect((await rowOf(clock)).dueAt.getTime() - clock.dueAt.getTime()).toBe(day)
    expect(await followStrays(db)).toBe(0)
  })

  it('settles a provisional deadline as soon as somebody enters its year', async () => {
    const input = roundTheClock({ notices: [{ year, source: 'test', holidays: [] }] })
    await create('short', input)
    const clock = await openClock({ amount: 500, unit: 'workday', calendar: 'short' })
    expect(await rowOf(clock)).toMatchObject({ provisional: true })
    const listed = await ask<{ items: { code: string; wantedYear: number | null }[] }>(listCalendars, { as: admin })
    expect(listed.body.items.map(({ code }) => code)).toContain('short')
    await save('short', roundTheClock(), 1)
    expect(await followStrays(db)).toBe(1)
    expect(await rowOf(clock)).toMatchObject({ provisional: false, calendarVersion: 2 })
  })
})

describe('a changed limit', () => {
  it('of a category begins with its date, and open clocks follow it with a line in their history', async () => {
    await db.category.update({ where: { id: world.category.id }, data: { code: '99001', kind: 'matter' } })
    const clock = await openClock({ amount: 48, unit: 'hour', calendar: 'natural' })
    const fixed = await openClock({ amount: 48, unit: 'hour', calendar: 'natural' }, { source: 'fixed' })
    const limit = { amount: 24, unit: 'hour', calendar: 'natural' }
    const first = await put(putLimit, { category: 'matter:99001' }, { limit, policy: null })
    expect([first.status, first.body.id]).toEqual([200, 'matter:99001'])
    const later = new Date(Date.now() + 30 * day).toISOString()
    const planned = { limit: { ...limit, amount: 12 }, policy: 'default', validFrom: later }
    expect((await put(putLimit, { category: 'matter:99001' }, planned)).status).toBe(200)
    const { body } = await ask<{ categories: { id: string; inForce: { limit: object }; planned: object[] }[] }>(
      listLimits,
      {
        as: admin,
      },
    )
    const own = body.categories.find(({ id }) => id === 'matter:99001')
    expect([own?.inForce.limit, own?.planned.length]).toEqual([limit, 1])
    const overlays = await db.categoryOverlay.findMany({
      where: { categoryId: world.category.id },
      orderBy: { validFrom: 'asc' },
    })
    expect(overlays.map(({ validTo }) => validTo?.toISOString() ?? null)).toEqual([later, null])
    expect((await rowOf(clock)).dueAt).toEqual(clock.dueAt)
    await follow({ kind: 'limit', category: 'matter:99001' })
    expect((await rowOf(clock)).dueAt.getTime() - clock.dueAt.getTime()).toBe(-day)
    expect((await rowOf(fixed)).dueAt).toEqual(fixed.dueAt)
    const changes = await db.clockChange.findMany({ where: { clockId: clock.id, kind: 'limit' } })
    expect(changes.map(({ data, actor }) => [data, actor])).toEqual([[{ limit }, 'person']])
    expect((await movesOf(clock)).map(({ data }) => data)).toEqual([
      expect.objectContaining({ cause: 'limit', of: 'matter:99001', limit }),
    ])
    await follow({ kind: 'limit', category: 'matter:99001' })
    expect(await db.clockChange.count({ where: { clockId: clock.id, kind: 'limit' } })).toBe(1)
  })
})

describe('a changed alarm policy', () => {
  it('replaces the levels no model draws, on clocks that start and on open ones that follow', async () => {
    const clock = await openClock({ amount: 100, unit: 'hour', calendar: 'natural' })
    const drawn = { code: 'warn', at: { from: 'allowance', percent: 50 }, drawn: true, name: '预警' }
    await db.clock.update({
      where: { id: clock.id },
      data: { levels: [drawn, ...policyLevels(defaultPolicy).slice(1)] as never },
    })
    const levels = [
      defaultPolicy.levels[0],
      { ...defaultPolicy.levels[1], at: { from: 'due', amount: 6, unit: 'hour' } },
    ]
    const body = { name: defaultPolicy.name, levels, note: '少打扰', basedOn: 0 }
    const saved = await put(putPolicy, { code: 'default' }, body)
    expect([saved.status, saved.body.version]).toEqual([200, 1])
    expect((await put(putPolicy, { code: 'default' }, body)).body.code).toBe('version.outdated')
    const listed = await ask<{ items: { code: string; inForce: { version: number }; versions: object[] }[] }>(
      getPolicies,
      { as: admin },
    )
    expect(listed.body.items[0]).toMatchObject({ code: 'default', inForce: { version: 1 } })
    expect(listed.body.items[0]?.versions).toHaveLength(2)
    const done = await follow({ kind: 'policy', code: 'default', version: 1 })
    expect(done).toMatchObject({ moved: 0, failed: 0 })
    const row = await rowOf(clock)
    const held = row.levels as { code: string; drawn: boolean; at: object }[]
    expect(held.map(({ code, drawn: own }) => [code, own])).toEqual([
      ['warn', true],
      ['due', false],
    ])
    expect([row.policyVersion, row.dueAt]).toEqual([1, clock.dueAt])
    expect(row.nextMarkAt?.getTime()).toBe(clock.dueAt.getTime() - 50 * hour)
  })

  it('of a later date waits for it', async () => {
    const { levels, name } = defaultPolicy
    const validFrom = new Date(Date.now() + day).toISOString()
    const later = { name, levels, note: '下月起', basedOn: 1, validFrom }
    expect((await put(putPolicy, { code: 'default' }, later)).body.version).toBe(2)
    const listed = await ask<{ items: { inForce: { version: number }; newest: number }[] }>(getPolicies, { as: admin })
    expect(listed.body.items[0]).toMatchObject({ inForce: { version: 1 }, newest: 2 })
  })
})

describe('a holiday notice', () => {
  it('as CSV is compared with what is entered, day by day and month by month, before anything is saved', async () => {
    const text = 'date,name,kind\n2027-01-01,元旦,holiday\n2027-01-02,元旦,holiday\n2027-01-03,元旦,makeUp\n'
    const { body } = await ask<{
      input: CalendarDraft
      basedOn: number
      diff: { days: { date: string; after: object }[]; months: object[] }
    }>(importNotice, {
      as: admin,
      params: { code: 'district' },
      body: { format: 'csv', text, source: '国办发明电〔2026〕1号' },
    })
    expect(body.basedOn).toBe(0)
    expect(body.diff.days.map(({ date }) => date)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03'])
    expect(body.diff.days[2]?.after).toMatchObject({ minutes: 450, note: { kind: 'makeUp' } })
    // 1 January is a Friday: a working day less, a Sunday more
    expect(body.diff.months).toContainEqual({ month: '2027-01', before: 21, after: 21 })
    expect(body.input.notices.map((notice) => notice.year)).toEqual([2025, 2026, 2027])
    expect(await db.workCalendar.count({ where: { code: 'district' } })).toBe(0)
  })

  it('as ICS is read with its make-up days', async () => {
    const event = (from: string, to: string, name: string) =>
      `BEGIN:VEVENT\r\nUID:${from}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('20270206', '20270213', '春节 休')}${event('20270214', '20270215', '春节（班）')}END:VCALENDAR\r\n`
    const { body } = await ask<{ input: CalendarDraft }>(importNotice, {
      ...{ as: admin, params: { code: 'district' }, body: { format: 'ics', text } },
    })
    const notice = body.input.notices.find((one) => one.year === 2027)
    expect(notice?.holidays).toEqual([
      { name: { zh: '春节', en: 'Spring Festival' }, from: '2027-02-06', to: '2027-02-12', makeUp: ['2027-02-14'] },
    ])
  })

  it.each([
    ['csv', 'date,name,kind\n2027-13-01,元旦,holiday', 'notice.line_invalid'],
    ['csv', 'date,name,kind\n2027-01-01,元旦,off', 'notice.line_invalid'],
    ['csv', 'date,name,kind\n2027-01-01,元旦,holiday\n2027-01-01,元旦,makeUp', 'calendar.day_twice'],
    ['csv', 'date,name,kind\n2027-01-01,元旦,holiday\n2027-01-09,春节,makeUp', 'notice.make_up_alone'],
    ['csv', 'hello', 'notice.empty'],
    ['ics', 'hello', 'notice.unreadable'],
    ['ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'notice.empty'],
  ])('as %s that cannot be understood is refused: %s', async (format, text, code) => {
    const { status, body } = await ask(importNotice, {
      as: admin,
      params: { code: 'district' },
      body: { format, text },
    })
    expect([status, body.code, body.fields?.[0]]).toEqual([
      400,
      'input.invalid',
      expect.objectContaining({ path: 'text', code }),
    ])
  })
})

describe('bad input', () => {
  const { code: _code, ...entered } = districtInput
  const holiday = { name: { zh: '元旦', en: 'New Year' }, from: '2027-01-01', to: '2027-01-01', makeUp: [] }
  const calendars: [string, Partial<Record<keyof CalendarDraft, unknown>>, string, string][] = [
    ['an unknown zone', { zone: 'Europe/Berlin' }, 'zone', 'calendar.zone_unknown'],
    [
      'a holiday twice',
      { notices: [{ year: 2027, source: '', holidays: [holiday, holiday] }] },
      'notices.0.holidays.1.from',
      'calendar.day_twice',
    ],
    [
      'shifts that overlap',
      { weeks: [{ from: '2025-01-01', days: { 1: ['09:00-12:00', '11:00-13:00'] } }] },
      'weeks.0.days.1',
      'calendar.shifts_overlap',
    ],
    ['a working day of no minutes', { workdayMinutes: -450 }, 'workdayMinutes', 'input.out_of_range'],
    ['a week without hours', { weeks: [{ from: '2025-01-01', days: {} }] }, 'weeks.0.days', 'calendar.no_hours'],
    [
      'a shift that is none',
      { exceptions: [{ name: holiday.name, from: '2027-03-01', shifts: ['9 to 5'] }] },
      'exceptions.0.shifts.0',
      'calendar.shift_invalid',
    ],
  ]
  const rows = () =>
    Promise.all([
      db.workCalendarVersion.count(),
      db.alarmPolicyVersion.count(),
      db.categoryOverlay.count(),
      db.recompute.count(),
    ])

  it.each(calendars)('in a calendar is refused with its field: %s', async (_name, change, path, code) => {
    const before = await rows()
    const { status, body } = await put(
      putCalendar,
      { code: 'district' },
      { input: { ...entered, ...change }, note: '改', basedOn: 0 },
    )
    expect([status, body.fields?.[0]]).toEqual([400, expect.objectContaining({ path, code })])
    expect(await rows()).toEqual(before)
    expect((await loadBook(db, { fresh: true })).versionOf('district')).toBe(0)
  })

  const limit = { amount: 4, unit: 'workhour', calendar: 'district' }
  it.each([
    ['a negative limit', { limit: { ...limit, amount: -1 } }, 'limit.amount', 'limit.invalid'],
    ['an enormous limit', { limit: { ...limit, amount: 1e12 } }, 'limit.amount', 'limit.invalid'],
    ['half a day', { limit: { ...limit, amount: 0.5 } }, 'limit.amount', 'limit.not_whole'],
    ['an unknown unit', { limit: { ...limit, unit: 'week' } }, 'limit.unit', 'input.not_an_option'],
    ['an unknown calendar', { limit: { ...limit, calendar: 'moon' } }, 'limit.calendar', 'calendar.unknown'],
    [
      'working time by day and night',
      { limit: { ...limit, calendar: 'natural' } },
      'limit.calendar',
      'limit.needs_calendar',
    ],
    ['an unknown policy', { limit, policy: 'silent' }, 'policy', 'policy.unknown'],
    ['a date that has passed', { limit, validFrom: '2020-01-01T00:00:00Z' }, 'validFrom', 'limit.in_past'],
  ])('in a limit is refused with its field: %s', async (_name, change, path, code) => {
    const before = await rows()
    const { status, body } = await put(putLimit, { category: 'matter:06010' }, { policy: null, ...change })
    expect([status, body.fields?.[0]]).toEqual([400, expect.objectContaining({ path, code })])
    expect(await rows()).toEqual(before)
  })

  it.each([
    ['a level before the start', { from: 'start', amount: -5, unit: 'minute' }],
    ['a level beyond the allowance', { from: 'allowance', percent: 120 }],
    ['a level of no percent', { from: 'allowance', percent: 0 }],
    ['a level a million years on', { from: 'due', amount: 365_000_000, unit: 'day' }],
  ])('in an alarm policy is refused with its field: %s', async (_name, at) => {
    const before = await rows()
    const levels = [{ ...defaultPolicy.levels[0], at }]
    const body = { name: defaultPolicy.name, levels, note: '改', basedOn: null }
    const answer = await put(putPolicy, { code: 'loud' }, body)
    expect([answer.status, answer.body.fields?.[0]]).toEqual([
      400,
      expect.objectContaining({ path: 'levels.0.at', code: 'level.invalid' }),
    ])
    expect(await rows()).toEqual(before)
  })

  it('two people’s changes of one calendar: the second is told, nothing of the first is lost', async () => {
    await create('shared')
    await save('shared', roundTheClock({ exceptions: [freeDay(5)] }), 1)
    const { status, body } = await put(
      putCalendar,
      { code: 'shared' },
      { input: roundTheClock(), note: '改', basedOn: 1 },
    )
    expect([status, body.code]).toEqual([409, 'version.outdated'])
    const stored = await ask<{ version: number; input: CalendarDraft }>(getCalendar, {
      as: admin,
      params: { code: 'shared' },
    })
    expect([stored.body.version, stored.body.input.exceptions.length]).toEqual([2, 1])
  })

  it('is not even looked at without the right', async () => {
    const input = roundTheClock()
    const answers = [
      await put(putCalendar, { code: 'district' }, { input, note: '改', basedOn: 0 }, handler),
      await ask(listCalendars, { as: handler }),
      await ask(startRecompute, {
        as: personWith('dutyChief').login,
        body: { kind: 'calendar', code: 'district', version: 0 },
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})

it('every case and step carries the moments of its clocks after all this', async () => {
  expect(await uncarriedClocks(db)).toEqual([])
})
