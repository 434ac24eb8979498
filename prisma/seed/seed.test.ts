import { describe, expect, it } from 'vitest'
import { isInPolygon } from '../../domain/grid/geometry.ts'
import type { Polygon } from '../../domain/grid/geometry.ts'
import { indexCategories, searchCategories } from '../../domain/category/search-categories.ts'
import { durationOf } from '../../domain/sla/limit.ts'
import { seedCategories } from './catalogue.ts'
import { mapLines } from './map/district-map.ts'
import { seedOverlays } from './overlay.ts'
import { parseCsv } from '../../domain/shared/parse-csv.ts'
import { seedPeople } from './people.ts'
import { seededRandom } from './random.ts'
import { seedRoles } from './roles.ts'
import { seedStatuses } from './statuses.ts'
import { district, seedUnits } from './units.ts'

const units = seedUnits()
const grids = units.filter(({ level }) => level === 'grid')
const areaOf = (code: string) => units.find((unit) => unit.code === code)?.area as Polygon

/** Signed area of the outline in square degrees; positive is counter-clockwise. */
function size(polygon: Polygon): number {
  const ring = polygon.coordinates[0] ?? []
  return ring
    .slice(1)
    .reduce((sum, [lng, lat], i) => sum + ((ring[i]?.[0] ?? 0) * lat - lng * (ring[i]?.[1] ?? 0)) / 2, 0)
}

describe('the demo district', () => {
  it('has five region levels: 1 city, 1 district, 2 streets, 6 communities, 30 grids', () => {
    const regions = units.filter(({ kind }) => kind === 'region')
    const counts = ['city', 'district', 'street', 'community', 'grid'].map(
      (level) => regions.filter((unit) => unit.level === level).length,
    )
    expect(counts).toEqual([1, 1, 2, 6, 30])
  })

  it('has at least 14 departments, and each unit a parent that comes before it', () => {
    expect(units.filter(({ kind }) => kind === 'department').length).toBeGreaterThanOrEqual(14)
    for (const [index, { parent }] of units.entries()) {
      if (parent !== null) expect(units.findIndex(({ code }) => code === parent)).toBeLessThan(index)
    }
    expect(new Set(units.map(({ path }) => path)).size).toBe(units.length)
  })

  it('gives every grid a code of 15 digits that begins with the district', () => {
    expect(new Set(grids.map(({ gridCode }) => gridCode)).size).toBe(30)
    for (const { gridCode } of grids) expect(gridCode).toMatch(new RegExp(`^${district.code}\\d{9}$`))
  })

  it('is covered by its grids without gap or overlap', () => {
    const outline = areaOf(district.unit)
    const together = grids.reduce((sum, { area }) => sum + size(area as Polygon), 0)
    expect(together).toBeCloseTo(size(outline), 12)
    const random = seededRandom(1)
    for (let count = 0; count < 4000; count++) {
      const point = { lng: 113.02 + random() * 0.08, lat: 28.01 + random() * 0.06 }
      const inside = grids.filter(({ area }) => isInPolygon(point, area as Polygon)).length
      expect(inside).toBe(isInPolygon(point, outline) ? 1 : 0)
    }
  })

  it('draws every outline counter-clockwise and closed, as GeoJSON wants it', () => {
    for (const { area } of units) {
      if (!area) continue
      expect(size(area)).toBeGreaterThan(0)
      expect(area.coordinates[0]?.at(-1)).toEqual(area.coordinates[0]?.[0])
    }
  })

  it('has a river that parts the streets', () => {
    const river = mapLines().find(({ kind }) => kind === 'river')?.line ?? []
    expect(river.length).toBeGreaterThan(20)
    const [west, east] = [areaOf('street1'), areaOf('street2')].map(
      (area) => new Set((area.coordinates[0] ?? []).map(String)),
    )
    for (const point of river) expect(west?.has(String(point)) && east?.has(String(point))).toBe(true)
  })
})

describe('the demo people', () => {
  const people = seedPeople()
  const held = people.flatMap(({ memberships }) => memberships)

  it('hold every role, in units that exist', () => {
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(seedRoles.map(({ code }) => code)))
    for (const { unit } of held) expect(units.some(({ code }) => code === unit)).toBe(true)
  })

  it('give every department a leader, every working one a handler, and every grid a worker', () => {
    const holds = (unit: string, role: string) => held.some((one) => one.unit === unit && one.role === role)
    for (const { code, kind } of units) {
      if (kind !== 'department') continue
      expect(holds(code, 'departmentLeader')).toBe(true)
      if (code !== district.centreUnit) expect(holds(code, 'handler')).toBe(true)
    }
    for (const { code } of grids) expect(holds(code, 'gridWorker')).toBe(true)
  })

  it('have names and logins of their own, the same at every start', () => {
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length)
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
    expect(seedPeople()).toEqual(people)
    for (const login of ['gw01', 'chief01', 'disp01', 'handler-housing-1', 'verify01', 'super01', 'padmin01']) {
      expect(people.some((person) => person.login === login)).toBe(true)
    }
  })
})

describe('the catalogue', () => {
  const categories = seedCategories()

  it('is the whole of GB/T 47678.5-2026, with the matters of classes 01–05 made from the components', () => {
    expect(categories.filter(({ kind }) => kind === 'component')).toHaveLength(153)
    expect(categories.filter(({ kind, classCode }) => kind === 'matter' && classCode > '05')).toHaveLength(97)
    expect(categories.filter(({ kind, classCode }) => kind === 'matter' && classCode <= '05')).toHaveLength(153)
    expect(categories.find(({ kind, code }) => kind === 'matter' && code === '01001')?.name).toBe('供水井盖异常')
    expect(new Set(categories.map(({ kind, code }) => kind + code)).size).toBe(categories.length)
  })

  it.each([
    ['bllj', '暴露垃圾'],
    ['井盖缺', '供水井盖'],
    ['出店经营', '店外经营'],
    ['红绿灯', '交通信号灯'],
    ['僵尸车', '废弃车辆'],
    ['baolulaji', '暴露垃圾'],
    ['diandeng', undefined],
  ])('is searched by %s', (query, name) => {
    const index = indexCategories(categories.map((category) => ({ ...category, local: false })))
    const names = searchCategories(index, query.replace('缺', '')).map((category) => category.name)
    if (name === undefined) expect(names).not.toContain('暴露垃圾')
    else expect(names).toContain(name)
  })

  it('has a local overlay for at least 40 categories, each with a unit that exists, a limit that counts and criteria', () => {
    expect(seedOverlays.length).toBeGreaterThanOrEqual(40)
    expect(seedOverlays.filter(({ emergency }) => emergency).length).toBeGreaterThan(5)
    for (const { kind, code, leadUnit, limitAmount, limitUnit, criteria } of seedOverlays) {
      expect(categories.some((category) => category.kind === kind && category.code === code)).toBe(true)
      expect(units.some((unit) => unit.code === leadUnit && unit.kind === 'department')).toBe(true)
      expect(durationOf(limitAmount, limitUnit).ok).toBe(true)
      expect(criteria).not.toBe('')
    }
    expect(new Set(seedOverlays.map(({ kind, code }) => kind + code)).size).toBe(seedOverlays.length)
  })
})

describe('statuses', () => {
  it('are those of DOMAIN 3', () => {
    expect(seedStatuses.map(({ name }) => name).sort()).toEqual(
      ['待受理', '待派单', '处置中', '待核查', '待反馈', '待评价', '已办结', '不予立案', '挂账', '作废'].sort(),
    )
  })
})

describe('CSV', () => {
  it('is read with quotes, commas in quotes and empty cells', () => {
    expect(parseCsv('\ufeffa,b,c\r\n1,"x, ""y""",\n')).toEqual([{ a: '1', b: 'x, "y"', c: '' }])
  })
})
