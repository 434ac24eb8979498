import { cpus, loadavg } from 'node:os'
import { Api, type Answer } from '@/scripts/demo/api.ts'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { dateOf, dayNumberAt } from '@/domain/sla/day-number.ts'
import { createDb, type Db } from '@/server/db/client.ts'
import { ApiLoop } from './api-loop.ts'
import { benchDir, openBenchHouse } from './bench-house.ts'
import { driveOpen } from './drive-open.ts'
import { percentilesOf } from './percentiles.ts'
import { seedClocks } from './seed-clocks.ts'

export type ClocksOptions = { clocks: number; due: number; perSecond: number }

const category = { kind: 'matter', code: '06010' }
const longestLateMs = 2_000
const longestRecomputeSeconds = 60
/** between the end of the seed and the first alarm */
const leadMs = 20_000

/**
 * Many armed clocks of which some fall due within one minute while cases come in; then a changed calendar that all of
 * them follow. Gives what the JSON line says: lateness, what is missing or doubled, seconds of the recompute.
 */
export async function benchClocks({ clocks, due, perSecond }: ClocksOptions): Promise<Record<string, unknown>> {
  const { dir, clear } = benchDir()
  const loadBefore = loadavg()[0]
  const tell = (text: string) => console.error(`bench clocks: ${text}`)
  const house = await openBenchHouse(dir)
  const db = createDb(house.demo.databaseUrl, 4)
  try {
    const loop = new ApiLoop(house.demo)
    await loop.prepare(category)
    tell(`writing ${clocks} clocks`)
    // seeding takes a while: what falls due is written last, from a moment that is known then
    await seedClocks(db, { clocks: clocks - due, due: 0, from: new Date() })
    const from = new Date(Date.now() + leadMs)
    await seedClocks(db, { clocks: due, due, from })
    tell(`${due} fall due from ${from.toISOString()} on, ${perSecond} cases/s come in`)
    await until(() => Date.now() >= from.getTime())
    const cases = perSecond > 0 ? driveOpen(loop, perSecond, 60) : Promise.resolve(0)
    const alarms = await alarmsOf(db, due)
    tell('the cases that came in')
    const played = await cases
    loop.close()
    tell('a changed calendar')
    const recompute = await followCalendar(house.demo)
    return {
      ...{ bench: 'clocks', clocks, due, perSecond, cpus: cpus().length, loadBefore, casesPlayed: played },
      alarms,
      recompute: { ...recompute, ...(await leftBehind(db)) },
      passed:
        alarms.missing + alarms.doubled === 0 &&
        alarms.latenessMs.p99 <= longestLateMs &&
        recompute.seconds <= longestRecomputeSeconds,
    }
  } finally {
    await db.$disconnect()
    await house.close()
    clear()
  }
}

async function until(test: () => boolean | Promise<boolean>, everyMs = 200): Promise<void> {
  while (!(await test())) await new Promise((resolve) => setTimeout(resolve, everyMs))
}

const patienceMs = 300_000

/** Waits until nothing is due any more; counts what every seeded clock was given. */
async function alarmsOf(db: Db, due: number) {
  const began = performance.now()
  const raised = () => db.alarm.count({ where: { level: 'due', clock: { key: { startsWith: 'B' } } } })
  await until(async () => (await raised()) >= due || performance.now() - began > patienceMs, 1_000)
  const alarms = await db.alarm.findMany({
    where: { clock: { key: { startsWith: 'B' } } },
    select: { clockId: true, level: true, markAt: true, raisedAt: true },
  })
  const events = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from case_event e join "case" k on k.id = e.case_id
    where e.type = 'AlarmRaised' and k.title = 'bench' and k.number like 'B%'`
  const distinct = new Set(alarms.map(({ clockId, level }) => `${clockId} ${level}`)).size
  return {
    latenessMs: percentilesOf(alarms.map(({ markAt, raisedAt }) => raisedAt.getTime() - markAt.getTime())),
    missing: due - alarms.filter(({ level }) => level === 'due').length,
    doubled: alarms.length - distinct + Math.abs(events[0].count - alarms.length),
  }
}

type Saved = { version: number; input: CalendarInput }
type Progress = {
  id: string
  startedAt: string
  finishedAt: string | null
  total: number
  done: number
  moved: number
  failed: number
}

/** A working day in the middle of next week is declared free; every clock that counts on it moves. */
async function followCalendar(demo: DemoFile) {
  const admin = demo.people.find(({ roles }) => roles.some((held) => held.startsWith('processAdmin@')))
  if (!admin) throw new Error('nobody may edit calendars')
  const api = new Api(demo.address, admin.apiKey)
  const address = '/api/v1/calendars/district'
  const { input, version } = valueOf(await api.get<Saved>(address))
  const { code: _, ...entered } = input
  const exception = { name: { zh: '演练', en: 'Drill' }, from: nextWednesday(), shifts: [] }
  const changed = { ...entered, exceptions: [...input.exceptions, exception] }
  const saved = valueOf(await api.put<Saved>(address, { input: changed, note: 'bench', basedOn: version }))
  const change = { kind: 'calendar', code: 'district', version: saved.version }
  const began = performance.now()
  const preview = valueOf(
    await api.post<{ totals: { concerned: number; later: number } }>('/api/v1/recomputes/preview', { change }),
  )
  const previewSeconds = seconds(began)
  const { id } = valueOf(await api.post<Progress>('/api/v1/recomputes', change))
  const look = async () => valueOf(await api.get<Progress>(`/api/v1/recomputes/${id}`))
  await until(async () => (await look()).finishedAt !== null, 500)
  const { startedAt, finishedAt, total, done, moved, failed } = await look()
  const took = Math.round((Date.parse(finishedAt ?? '') - Date.parse(startedAt)) / 100) / 10
  return { seconds: took, previewSeconds, foretold: preview.totals.later, total, done, moved, failed }
}

function nextWednesday(): string {
  const today = dayNumberAt(Date.now())
  // 1970-01-01 was a Thursday
  return dateOf(today + ((6 - (today % 7) + 7) % 7 || 7))
}

/** Clocks that still count on an older version, and moves that were written twice. */
async function leftBehind(db: Db) {
  const [counts] = await db.$queryRaw<[{ behind: number; twice: number }]>`
    select (select count(*) from clock c join work_calendar w on w.code = c.calendar
        where c.state <> 'stopped' and c.calendar_version < w.version)::int as behind,
      (select count(*) from (select 1 from case_event where type = 'DeadlineMoved'
        group by data->>'clockId', data->>'recomputeId' having count(*) > 1) t)::int as twice`
  return counts
}

const seconds = (began: number) => Math.round((performance.now() - began) / 100) / 10

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new Error(`${answer.status} ${answer.text}`)
}
