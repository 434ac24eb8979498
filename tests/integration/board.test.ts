import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as exportRoute } from '@/app/api/v1/board/export/route.ts'
import { GET as listCasesRoute } from '@/app/api/v1/board/cases/route.ts'
import { GET as getBoardRoute } from '@/app/api/v1/board/route.ts'
import { DELETE as unstarRoute, PUT as starRoute } from '@/app/api/v1/cases/[number]/star/route.ts'
import { GET as myStarsRoute } from '@/app/api/v1/me/stars/route.ts'
import { boardLamps, noCases, totalOf } from '@/domain/board/board-lamp.ts'
import type { BoardLamp } from '@/domain/board/board-lamp.ts'
import type { Result } from '@/domain/shared/result.ts'
import { createDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { exportBoard } from '@/server/services/board/export-board.ts'
import { getBoard } from '@/server/services/board/get-board.ts'
import { listBoardAlarms } from '@/server/services/board/list-board-alarms.ts'
import { listBoardCases } from '@/server/services/board/list-board-cases.ts'
import type { BoardCasePage, ListBoardCases } from '@/server/services/board/list-board-cases.ts'
import { listStars } from '@/server/services/stars/list-stars.ts'
import { starCase } from '@/server/services/stars/star-case.ts'
import { ask, personWith, sessionOf } from './api-client.ts'
import { createWorld, minute } from './read-world.ts'
import type { World } from './read-world.ts'

const db = createDb()
const now = new Date()
const day = 24 * 60 * minute
let world: World
type Someone = Awaited<ReturnType<World['person']>>
let people: Record<'district' | 'street' | 'farStreet' | 'housing' | 'nobody', Someone>
type Case = { id: string; number: string }
let cases: Record<'late' | 'soon' | 'fine' | 'held' | 'far' | 'waiting' | 'shared' | 'closed', Case>

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

beforeAll(async () => {
  world = await createWorld(db)
  const { units, roles, statuses } = world
  people = {
    district: await world.person('区监工', 'boss', units.district),
    street: await world.person('街监工', 'boss', units.street),
    farStreet: await world.person('远街监工', 'boss', units.farStreet),
    housing: await world.person('局长', 'boss', units.housing),
    nobody: await world.person('修理', 'fix', units.housing),
  }
  const inHousing = { role: roles.fix.code, unitId: units.housing.id }
  const report = (title: string, grid = units.grid, change = {}) => world.report(null, grid, { title, ...change })
  const lead = { leadUnitId: units.housing.id }
  cases = {
    late: await report('超时的', units.grid, lead),
    soon: await report('将到期的', units.grid, lead),
    fine: await report('正常的', units.grid, { ...lead, supervisions: 1 }),
    held: await report('挂账的', units.grid, { ...lead, held: true, heldAt: new Date(now.getTime() - 31 * day) }),
    far: await report('远处的', units.farGrid),
    waiting: await report('等评价的', units.farGrid, { leadUnitId: units.water.id, status: 'pendingRating' }),
    shared: await report('两家一起办的', units.grid, lead),
    closed: await report('办完的', units.grid, { closedAt: now, status: statuses.done }),
  }
  await world.step(cases.late.id, inHousing, { now, inMinutes: -10 })
  await world.step(cases.soon.id, inHousing, { now, inMinutes: 10 })
  await world.step(cases.fine.id, inHousing, { now, inMinutes: 90 })
  const paused = await world.step(cases.held.id, inHousing, { now, inMinutes: 50 })
  await db.clock.updateMany({ where: { taskId: paused.id }, data: { state: 'held' } })
  await world.step(cases.far.id, { role: roles.fix.code, unitId: units.farStreet.id }, { now, inMinutes: -90 })
  await db.caseUnit.create({ data: { caseId: cases.waiting.id, unitId: units.water.id } })
  await world.step(cases.shared.id, inHousing, { now, inMinutes: 80 })
  await world.step(cases.shared.id, { role: roles.fix.code, unitId: units.water.id }, { now, inMinutes: -1 })
  await world.clock(cases.fine.id, null, { now, inMinutes: 85 })
})

afterAll(async () => {
  await db.$disconnect()
})

const titlesOf = async (someone: Someone, query: ListBoardCases = {}) =>
  valueOf(await listBoardCases(someone, query, db)).items.map(({ title }) => title)

describe('the board of a leader', () => {
  it('shows the whole subtree and nothing else', async () => {
    const seen = async (someone: Someone) => (await titlesOf(someone)).sort()
    const near = ['超时的', '将到期的', '正常的', '挂账的', '两家一起办的']
    expect(await seen(people.street)).toEqual([...near].sort())
    expect(await seen(people.housing)).toEqual([...near].sort())
    expect(await seen(people.farStreet)).toEqual(['等评价的', '远处的'].sort())
    expect(await seen(people.district)).toEqual([...near, '等评价的', '远处的'].sort())
    expect(valueOf(await getBoard(people.farStreet, {}, db)).totals.open).toBe(2)
    expect(await getBoard(people.nobody, {}, db)).toMatchObject({ error: { code: 'right.missing' } })
    expect(await listBoardCases(people.nobody, {}, db)).toMatchObject({ error: { code: 'right.missing' } })
    expect(await listBoardAlarms(people.nobody, db)).toMatchObject({ error: { code: 'right.missing' } })
  })

  it('counts each case once by its worst lamp, and what stands out', async () => {
    const { totals } = valueOf(await getBoard(people.district, {}, db))
    expect(totals.lamps).toEqual({ red: 3, amber: 1, green: 1, pause: 1, none: 1 })
    expect(totals).toMatchObject({ open: 7, heldLong: 1, heldDays: 30, supervised: 1, closedToday: 1, closedOnTime: 1 })
  })

  it('counts the same as one who walks through every case', async () => {
    for (const someone of [people.district, people.street, people.housing, people.farStreet]) {
      const { rows, totals } = valueOf(await getBoard(someone, {}, db))
      const naive = await recount(someone)
      expect(Object.fromEntries(rows.map(({ code, total }) => [code, total]))).toEqual(naive.rows)
      expect(totals.open).toBe(naive.open)
      expect(totals.lamps).toEqual({ ...noCases, ...naive.lamps })
    }
  })

  it('puts a case with two hands in both rows, each under its own lamp', async () => {
    const { rows, steps } = valueOf(await getBoard(people.district, {}, db))
    const row = (code: string) => rows.find((one) => one.code === code)
    const doing = world.statuses.doing
    expect(row(world.units.housing.code)?.steps[doing]).toEqual({ red: 1, amber: 1, green: 2, pause: 0, none: 0 })
    expect(row(world.units.water.code)?.steps[doing]).toEqual({ red: 1, amber: 0, green: 0, pause: 0, none: 0 })
    expect(row(world.units.housing.code)?.steps['held']).toEqual({ red: 0, amber: 0, green: 0, pause: 1, none: 0 })
    expect(steps.map(({ code }) => code)).toEqual([doing, 'pendingRating', 'held'])
  })

  it('rolls units up to those right below the root, and shows who lies outside of it as themselves', async () => {
    const { units } = world
    const district = valueOf(await getBoard(people.district, {}, db))
    expect(district.root?.code).toBe(units.district.code)
    expect(district.rows.map(({ code, deeper }) => [code, deeper])).toEqual([
      [units.farStreet.code, true],
      [units.housing.code, false],
      [units.water.code, false],
    ])
    const street = valueOf(await getBoard(people.street, {}, db))
    expect(street.rows.map(({ code, inside }) => [code, inside])).toEqual([
      [units.housing.code, false],
      [units.water.code, false],
    ])
  })

  it('counts by where the cases lie and by their class', async () => {
    const { units, category } = world
    const byRegion = valueOf(await getBoard(people.district, { by: 'region' }, db))
    expect(byRegion.rows.map(({ code, total }) => [code, total])).toEqual([
      [units.street.code, 5],
      [units.farStreet.code, 2],
    ])
    const byClass = valueOf(await getBoard(people.district, { by: 'category' }, db))
    expect(byClass.rows).toMatchObject([{ code: category.classCode, kind: 'class', total: 7 }])
    const department = valueOf(await getBoard(people.housing, { by: 'region' }, db))
    expect(department.root?.code).toBe(units.district.code)
  })

  it('counts what was closed today by the same area, category and hands', async () => {
    const { units, category } = world
    const closed = async (query: Parameters<typeof getBoard>[1]) =>
      valueOf(await getBoard(people.district, query, db)).totals.closedToday
    expect(await closed({ region: units.street.code, category: category.classCode })).toBe(1)
    expect(await closed({ region: units.farStreet.code })).toBe(0)
    expect(await closed({ category: 'nothing' })).toBe(0)
    expect(await closed({ under: units.housing.code })).toBe(0)
  })

  it('is narrowed by each filter, and the list says the same as the cell', async () => {
    const { units, category } = world
    const { district } = people
    expect(await titlesOf(district, { lamp: 'attention' })).toEqual(['远处的', '超时的', '两家一起办的', '将到期的'])
    expect(await titlesOf(district, { lamp: 'red', unit: units.housing.code })).toEqual(['超时的'])
    expect(await titlesOf(district, { lamp: 'red', unit: units.water.code })).toEqual(['两家一起办的'])
    expect(await titlesOf(district, { step: 'pendingRating' })).toEqual(['等评价的'])
    expect(await titlesOf(district, { step: 'held' })).toEqual(['挂账的'])
    expect(await titlesOf(district, { held: true })).toEqual(['挂账的'])
    expect(await titlesOf(district, { supervised: true })).toEqual(['正常的'])
    expect((await titlesOf(district, { region: units.farStreet.code })).sort()).toEqual(['等评价的', '远处的'].sort())
    expect(await titlesOf(district, { category: category.classCode })).toHaveLength(7)
    expect(await titlesOf(district, { category: 'nothing' })).toEqual([])
    expect(await titlesOf(district, { q: '两家_' })).toEqual([])
    expect(await titlesOf(district, { q: '两家' })).toEqual(['两家一起办的'])
    expect(await listBoardCases(district, { unit: 'nowhere' }, db)).toMatchObject({
      error: { code: 'unit.unknown', fields: [{ path: 'unit' }] },
    })
  })

  it('follows the setting for how long a hold may last', async () => {
    await db.setting.create({ data: { key: 'board', value: { heldDays: 40 } } })
    expect(await titlesOf(people.district, { held: true })).toEqual([])
    expect(valueOf(await getBoard(people.district, {}, db)).totals).toMatchObject({ heldLong: 0, heldDays: 40 })
    await db.setting.delete({ where: { key: 'board' } })
  })

  it('is a list page by page: every case once, the earliest deadline first, holds behind', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: BoardCasePage = valueOf(await listBoardCases(people.district, { limit: 2, cursor }, db))
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen.slice(0, 5)).toEqual(['远处的', '超时的', '两家一起办的', '将到期的', '正常的'])
    expect(seen.slice(5)).toEqual(['挂账的', '等评价的'])
    expect(await listBoardCases(people.district, { cursor: 'bm8' }, db)).toMatchObject({
      error: { code: 'cursor.invalid' },
    })
  })

  it('names who has the case in hand', async () => {
    const { items } = valueOf(await listBoardCases(people.district, { q: '两家' }, db))
    expect(items[0]?.holders.map(({ code }) => code)).toEqual([world.units.housing.code, world.units.water.code])
  })
})

describe('alarms on the board', () => {
  it('are those of the subtree, newest first, of the last day', async () => {
    const raise = async (one: Case, minutesAgo: number, level: string) => {
      const clock = await db.clock.findFirstOrThrow({ where: { caseId: one.id } })
      const at = new Date(now.getTime() - minutesAgo * minute)
      await db.alarm.create({
        data: {
          id: newId(),
          caseId: one.id,
          clockId: clock.id,
          level,
          markAt: at,
          raisedAt: at,
          late: false,
          drawn: false,
        },
      })
    }
    await raise(cases.late, 5, 'due')
    await raise(cases.late, 25 * 60, 'warn')
    await raise(cases.far, 3, 'yellow')
    const seen = async (someone: Someone) =>
      valueOf(await listBoardAlarms(someone, db)).map(({ caseTitle, level }) => `${caseTitle} ${level}`)
    expect(await seen(people.district)).toEqual(['远处的 yellow', '超时的 due'])
    expect(await seen(people.street)).toEqual(['超时的 due'])
  })
})

describe('a star', () => {
  it('is the person’s own, put once however often, and shows on the board and the watch-list', async () => {
    const { district, street } = people
    for (let time = 0; time < 2; time += 1)
      expect(valueOf(await starCase(district, cases.soon.number, true, db)).starred).toBe(true)
    valueOf(await starCase(district, cases.closed.number, true, db))
    expect(await titlesOf(district, { starred: true })).toEqual(['将到期的'])
    expect(await titlesOf(street, { starred: true })).toEqual([])
    const starred = valueOf(await listBoardCases(district, {}, db)).items.filter((one) => one.starred)
    expect(starred.map(({ title }) => title)).toEqual(['将到期的'])
    const watched = valueOf(await listStars(district, {}, db)).items.map(({ title }) => title)
    expect(watched).toEqual(['办完的', '将到期的'])
    valueOf(await starCase(district, cases.soon.number, false, db))
    valueOf(await starCase(district, cases.soon.number, false, db))
    expect(await titlesOf(district, { starred: true })).toEqual([])
  })

  it('is not put on what one may not read, and vanishes with the right to read', async () => {
    expect(await starCase(people.farStreet, cases.late.number, true, db)).toMatchObject({
      error: { code: 'case.not_found' },
    })
    await db.caseStar.create({ data: { personId: people.farStreet.id, caseId: cases.late.id, at: now } })
    expect(valueOf(await listStars(people.farStreet, {}, db)).items).toEqual([])
    expect(await titlesOf(people.farStreet, { starred: true })).toEqual([])
  })
})

describe('an export', () => {
  const textOf = async (query: Parameters<typeof exportBoard>[1]) => {
    const made = valueOf(await exportBoard(people.street, query, db))
    return { ...made, text: Buffer.from(await new Response(made.body).arrayBuffer()) }
  }
  const csv = { format: 'csv', locale: 'zh' } as const

  beforeAll(async () => {
    const evil = await world.report(null, world.units.grid, {
      title: '=HYPERLINK("http://x.example")',
      address: '@SUM(A1)',
    })
    await world.step(evil.id, { role: world.roles.fix.code, unitId: world.units.housing.id }, { now, inMinutes: 5 })
  })

  it('is a CSV file Excel reads as UTF-8, with the list as shown and nothing of other places', async () => {
    const { text, fileName, cut } = await textOf(csv)
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = text.toString().slice(1).trimEnd().split('\r\n')
    const shown = await titlesOf(people.street)
    expect(lines).toHaveLength(shown.length + 1)
    expect(lines[0]?.startsWith('编号,标题,状态,灯,牌,到期,剩余,在谁手上,')).toBe(true)
    expect(lines[1]).toContain(`${cases.late.number},超时的,处置中,已超时,`)
    expect(lines[1]).toMatch(/,超时 \d+ 分,/)
    expect(lines.find((line) => line.includes('两家一起办的'))).toContain(
      `${world.units.housing.name}、${world.units.water.name}`,
    )
    expect(text.toString()).not.toContain('远处的')
    expect([fileName, cut]).toEqual([expect.stringMatching(/^监工-\d{4}-\d\d-\d\d\.csv$/), false])
  })

  it('calls places by their English names in English', async () => {
    const { text } = await textOf({ format: 'csv', locale: 'en' })
    expect(text.toString()).toContain(',grid1 unit,street1 unit,')
  })

  it('never holds a formula that somebody else wrote', async () => {
    const { text } = await textOf(csv)
    expect(text.toString()).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    expect(text.toString()).toContain(`,'@SUM(A1),`)
    const book = await textOf({ format: 'xlsx', locale: 'en' })
    const sheet = unzip(book.text).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<row')
    expect(sheet).not.toContain('<f>')
  })

  it('says in its last line when there were more cases than it holds', async () => {
    const { text, cut } = await textOf({ ...csv, most: 2 })
    const lines = text.toString().trimEnd().split('\r\n')
    expect([cut, lines.length]).toEqual([true, 4])
    expect(lines[3]).toBe('只导出了最急的 2 件，请加上筛选条件分次导出')
  })

  it('is a workbook with every case in English', async () => {
    const { text, fileName } = await textOf({ format: 'xlsx', locale: 'en' })
    const strings = unzip(text).get('xl/sharedStrings.xml') ?? ''
    for (const word of ['Number', 'Time left', 'overdue', '两家一起办的', '=HYPERLINK', 'housing unit, water unit'])
      expect(strings).toContain(word)
    expect(fileName).toMatch(/^board-.*\.xlsx$/)
  })

  it('is refused to whoever does not read the board', async () => {
    expect(await exportBoard(people.nobody, csv, db)).toMatchObject({ error: { code: 'right.missing' } })
  })
})

/** The files of a ZIP archive by its central directory, as text. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, note] = [
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map((place) => zip.readUInt16LE(at + place)),
    ]
    const from = zip.readUInt32LE(at + 42)
    const body = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
    const bytes = zip.subarray(body, body + (size ?? 0))
    const text = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), text.toString())
    at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0)
  }
  return files
}

/** The plain way: every open case, its open steps, their clocks, the units above them; no index, no SQL of ours. */
async function recount(someone: Someone) {
  const reach = someone.memberships[0]?.reachPath ?? ''
  const open = await db.case.findMany({
    where: { closedAt: null, units: { some: { unit: { path: { startsWith: reach } } } } },
    include: {
      tasks: { where: { state: 'open' }, include: { unit: true } },
      clocks: { where: { state: { not: 'stopped' }, limitSource: { not: 'asked' } } },
      ...{ leadUnit: true, grid: true },
    },
  })
  const units = await db.unit.findMany()
  const codeOf = (path: string) => units.find((unit) => unit.path === path)?.code ?? ''
  const rows: Record<string, number> = {}
  const lamps: Partial<Record<BoardLamp, number>> = {}
  for (const one of open) {
    const home = one.leadUnit ?? one.grid
    const holders = one.tasks.length > 0 ? one.tasks.map(({ unit }) => unit ?? home) : [home]
    const shown = holders.map(({ path }) => {
      if (!path.startsWith(reach) || path === reach) return codeOf(path)
      return codeOf(`${reach}${path.slice(reach.length).split('/')[0] ?? ''}/`)
    })
    for (const code of new Set(shown)) rows[code] = (rows[code] ?? 0) + 1
    const places = one.tasks.length > 0 ? one.tasks.map(({ id }) => id) : [null]
    const lit = places.map((place) => lampOf(one.clocks.filter(({ taskId }) => taskId === null || taskId === place)))
    const worst = boardLamps.find((lamp) => lit.includes(lamp)) ?? 'none'
    lamps[worst] = (lamps[worst] ?? 0) + 1
  }
  return { rows, lamps, open: open.length }
}

function lampOf(clocks: readonly { state: string; dueAt: Date; warnAt: Date | null }[]): BoardLamp {
  const running = clocks.filter(({ state }) => state === 'running')
  const at = Date.now()
  if (running.some(({ dueAt }) => dueAt.getTime() <= at)) return 'red'
  if (running.some(({ warnAt }) => warnAt && warnAt.getTime() <= at)) return 'amber'
  if (running.length > 0) return 'green'
  return clocks.length > 0 ? 'pause' : 'none'
}

it('lamps of the board are added up without loss', async () => {
  const { totals, rows } = valueOf(await getBoard(people.district, {}, db))
  expect(totalOf(totals.lamps)).toBe(totals.open)
  const cells = rows.flatMap(({ steps }) => Object.values(steps))
  const lamps: BoardLamp[] = ['red', 'amber', 'green', 'pause', 'none']
  // one case stands in two rows
  expect(cells.reduce((sum, cell) => sum + lamps.reduce((all, lamp) => all + cell[lamp], 0), 0)).toBe(totals.open + 1)
})

describe('the board over HTTP', () => {
  const supervisor = personWith('supervisor')
  const handler = personWith('handler')

  it('answers as it is described, with problem documents for what is wrong', async () => {
    const board = await ask(getBoardRoute, { as: supervisor.login, query: { by: 'region' } })
    expect([board.status, board.body['by']]).toEqual([200, 'region'])
    const list = await ask<{ items: object[] }>(listCasesRoute, { as: supervisor.login, query: { lamp: 'red' } })
    expect([list.status, Array.isArray(list.body.items)]).toEqual([200, true])
    expect((await ask(getBoardRoute, { as: handler.login })).body.code).toBe('right.missing')
    expect((await ask(getBoardRoute, { as: supervisor.login, query: { unit: 'nowhere' } })).body).toMatchObject({
      code: 'unit.unknown',
      fields: [{ path: 'unit' }],
    })
    const odd = await ask(listCasesRoute, { as: supervisor.login, query: { lamp: 'pink', held: 'maybe', x: '1' } })
    expect(odd.body.fields?.map((field) => field.path).sort()).toEqual(['held', 'lamp', 'x'])
  })

  it('sends an export as a file with a name in any language', async () => {
    const { raw, headers } = await ask(exportRoute, { as: supervisor.login, query: { format: 'csv' } })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="board\.csv"; filename\*=UTF-8''%E7%9B%91/,
    )
    expect((await raw.text()).split('\r\n')[0]).toContain('编号,标题')
    expect((await ask(exportRoute, { as: supervisor.login, query: { format: 'pdf' } })).status).toBe(400)
  })

  it('puts and takes stars, and never on a case that is not there', async () => {
    const number = '映2026-99999'
    const params = { number }
    expect((await ask(starRoute, { as: supervisor.login, params })).body.code).toBe('case.not_found')
    const { id: gridUnitId } = await db.unit.findFirstOrThrow({
      where: { level: 'grid', path: { startsWith: '/yinghua/' } },
    })
    await world.report(null, { id: gridUnitId }, { number, title: '看着的' })
    expect((await ask(starRoute, { as: supervisor.login, params })).body).toEqual({ number, starred: true })
    const stars = await ask<{ items: { number: string }[] }>(myStarsRoute, { as: supervisor.login })
    expect(stars.body.items.map((one) => one.number)).toEqual([number])
    expect((await ask(unstarRoute, { as: supervisor.login, params })).body).toEqual({ number, starred: false })
    const session = { ...(await sessionOf(supervisor.login)), 'sec-fetch-site': 'cross-site' }
    expect((await ask(starRoute, { params, headers: session })).body.code).toBe('auth.cross_site')
    expect((await ask<{ items: object[] }>(myStarsRoute, { as: supervisor.login })).body.items).toEqual([])
  })
})
