import { joinUnitPath } from '../../domain/policy/unit-path.ts'
import type { Polygon } from '../../domain/grid/geometry.ts'
import { gridCells, joinAreas } from './map/district-map.ts'
import type { GridCell } from './map/district-map.ts'

export type SeedUnit = {
  code: string
  name: string
  nameEn: string
  kind: 'region' | 'department'
  level: 'city' | 'district' | 'street' | 'community' | 'grid'
  parent: string | null
  path: string
  gridCode: string | null
  area: Polygon | null
}

/** Fictional: 4399 is no prefecture, and 映 begins no real district's numbers. */
export const district = {
  code: '439901',
  unit: 'yingshan',
  name: '映山区',
  character: '映',
  centreUnit: 'district.centre',
  checksSelfHandled: false,
}

const city = { code: 'yinghua', name: '映华市', nameEn: 'Yinghua City' }
const streets = [
  { code: 'street1', name: '映河街道', nameEn: 'Yinghe Street' },
  { code: 'street2', name: '翠屏街道', nameEn: 'Cuiping Street' },
]
const communities = [
  { name: '杏林社区', nameEn: 'Xinglin' },
  { name: '柳岸社区', nameEn: 'Liu’an' },
  { name: '石桥社区', nameEn: 'Shiqiao' },
  { name: '云台社区', nameEn: 'Yuntai' },
  { name: '茶亭社区', nameEn: 'Chating' },
  { name: '望塔社区', nameEn: 'Wangta' },
]
const ordinals = ['一', '二', '三', '四', '五']

const districtDepartments = [
  ['district.centre', '区社会治理指挥中心', 'District Command Centre'],
  ['district.cityAppearance', '区城市管理和综合执法局', 'City Appearance Bureau'],
  ['district.housing', '区住房和城乡建设局', 'Housing and Construction Bureau'],
  ['district.sanitation', '区环境卫生服务中心', 'Sanitation Service'],
  ['district.gardens', '区园林绿化服务中心', 'Gardens Service'],
  ['district.emergency', '区应急管理局', 'Emergency Management Bureau'],
  ['district.water', '区水利局', 'Water Bureau'],
  ['district.traffic', '区交警大队', 'Traffic Police'],
  ['district.market', '区市场监督管理局', 'Market Supervision Bureau'],
  ['district.environment', '区生态环境分局', 'Environment Office'],
  ['company.water', '映山供水公司', 'Water Company'],
  ['company.gas', '映山燃气公司', 'Gas Company'],
  ['company.power', '映山供电公司', 'Power Company'],
] as const

const streetDepartments = [
  ['enforcement', '综合行政执法队', 'Enforcement Team'],
  ['sanitation', '环卫站', 'Sanitation Team'],
] as const

/** Gives all units, parents before children: city, district, streets, communities, grids, departments. */
export function seedUnits(): SeedUnit[] {
  const cells = gridCells()
  const all = joinAreas(cells.map(({ area }) => area))
  return [
    { ...region('city', city, []), area: all },
    {
      ...region('district', { code: district.unit, name: district.name, nameEn: 'Yingshan District' }, [city.code]),
      area: all,
    },
    ...districtDepartments.map(([code, name, nameEn]) => department('district', { code, name, nameEn }, districtCodes)),
    ...streets.flatMap((street, index) => streetUnits(street, index, cells)),
  ]
}

const districtCodes = [city.code, district.unit]

type Named = { code: string; name: string; nameEn: string }

function streetUnits(street: Named, index: number, cells: readonly GridCell[]): SeedUnit[] {
  const codes = [...districtCodes, street.code]
  const own = [0, 1, 2].map((offset) => index * 3 + offset)
  const inStreet = cells.filter(({ community }) => own.includes(community)).map(({ area }) => area)
  const teams = streetDepartments.map(([suffix, name, nameEn]) => {
    const named = {
      code: `${street.code}.${suffix}`,
      name: `${street.name}${name}`,
      nameEn: `${street.nameEn} ${nameEn}`,
    }
    return department('street', named, codes)
  })
  return [
    { ...region('street', street, districtCodes), area: joinAreas(inStreet) },
    ...teams,
    ...own.flatMap((community) => communityUnits(community, index, codes, cells)),
  ]
}

function communityUnits(community: number, street: number, above: string[], cells: readonly GridCell[]): SeedUnit[] {
  const { name, nameEn } = communities[community] as (typeof communities)[number]
  const code = `comm${community + 1}`
  const own = cells.filter((cell) => cell.community === community)
  const grids = own.map(({ number, area }): SeedUnit => {
    const serial = String(community * 5 + number).padStart(2, '0')
    const named = {
      code: `grid${serial}`,
      name: `${name}第${ordinals[number - 1]}网格`,
      nameEn: `${nameEn} Grid ${number}`,
    }
    const gridCode = [district.code, street + 1, (community % 3) + 1, number]
      .map((part) => String(part).padStart(3, '0'))
      .join('')
    return { ...region('grid', named, [...above, code]), gridCode, area }
  })
  const areas = own.map(({ area }) => area)
  return [
    { ...region('community', { code, name, nameEn: `${nameEn} Community` }, above), area: joinAreas(areas) },
    ...grids,
  ]
}

function region(level: SeedUnit['level'], { code, name, nameEn }: Named, above: readonly string[]): SeedUnit {
  const path = joinUnitPath([...above, code])
  return { code, name, nameEn, kind: 'region', level, parent: above.at(-1) ?? null, path, gridCode: null, area: null }
}

function department(level: SeedUnit['level'], named: Named, above: readonly string[]): SeedUnit {
  return { ...region(level, named, above), kind: 'department' }
}
