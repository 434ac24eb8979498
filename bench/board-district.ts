import { joinUnitPath } from '@/domain/policy/unit-path.ts'
import type { Tx } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'

/** A city of two districts, so that half a board has something it must not show. */
const shape = { streets: 10, communities: 10, grids: 10, departments: 13 }

const statuses = [
  ['pendingIntake', '待受理', 10, 'received'],
  ['pendingDispatch', '待派单', 20, 'arranged'],
  ['pendingRating', '待评价', 30, 'answered'],
  ['pendingFeedback', '待反馈', 40, 'checking'],
  ['pendingVerify', '待核查', 50, 'checking'],
  ['handling', '处置中', 60, 'working'],
  ['held', '挂账', 90, 'paused'],
  ['closed', '已办结', 0, 'closed'],
] as const

/** What the seeded cases hang on: units, 250 categories in ten classes, statuses, one published process. */
export async function seedBoardDistrict(tx: Pick<Tx, 'unit' | 'category' | 'status' | 'process' | 'processVersion'>) {
  await tx.unit.createMany({ data: units() })
  await tx.category.createMany({
    data: Array.from({ length: 250 }, (_, n) => {
      const classCode = String((n % 10) + 1).padStart(2, '0')
      const code = `${classCode}${String(n).padStart(3, '0')}`
      return { id: newId(), standard: 'bench', kind: 'matter', code, name: code, classCode, className: classCode }
    }),
  })
  await tx.status.createMany({ data: statuses.map(([code, name, rank, phase]) => ({ code, name, rank, phase })) })
  await tx.process.create({ data: { key: 'bench', name: 'bench', currentVersion: 1 } })
  await tx.processVersion.create({
    data: {
      ...{ id: newId(), processKey: 'bench', version: 1, checksum: '-', bpmn: '', dmns: [], forms: {}, model: {} },
      ...{ deployedBpmn: '', deployedDmns: [] },
    },
  })
}

type SeedUnit = {
  id: string
  code: string
  name: string
  kind: 'region' | 'department'
  level: string
  parentId: string | null
  path: string
}

function units(): SeedUnit[] {
  const city = unit('city', null, 'region', 'city')
  const districts = ['a', 'b'].map((code) => unit(code, city, 'region', 'district'))
  const streets = districts.flatMap((above) => below(above, shape.streets, 's', 'region', 'street'))
  const communities = streets.flatMap((above) => below(above, shape.communities, 'c', 'region', 'community'))
  return [
    ...[city, ...districts, ...streets, ...communities],
    ...communities.flatMap((above) => below(above, shape.grids, 'g', 'region', 'grid')),
    ...districts.flatMap((above) => below(above, shape.departments, 'd', 'department', 'district')),
    ...streets.flatMap((above) => below(above, 2, 't', 'department', 'street')),
  ]
}

function below(above: SeedUnit, count: number, letter: string, kind: SeedUnit['kind'], level: string): SeedUnit[] {
  return Array.from({ length: count }, (_, n) => unit(`${above.code}.${letter}${n + 1}`, above, kind, level))
}

function unit(code: string, above: SeedUnit | null, kind: SeedUnit['kind'], level: string): SeedUnit {
  const path = above ? `${above.path}${code}/` : joinUnitPath([code])
  return { id: newId(), code, name: code, kind, level, parentId: above?.id ?? null, path }
}
