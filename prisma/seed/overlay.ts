import { isWorkingUnit, type LimitUnit } from '../../domain/sla/limit.ts'

export type SeedOverlay = {
  kind: 'component' | 'matter'
  code: string
  leadUnit: string
  limitAmount: number
  limitUnit: LimitUnit
  /** the working calendar it counts on, or natural */
  calendar: string
  criteria: string
  emergency: boolean
}

/**
 * What the district adds to the national catalogue. Department work counts on the district's calendar; emergencies and what
 * squads do at any hour run on natural time (DOMAIN 6).
 */
export const seedOverlays: readonly SeedOverlay[] = [
  component('01001', 'company.water', 4, 'hour', '井盖缺失、破损、移位或松动；影响通行即立案', true),
  component('01002', 'district.water', 4, 'hour', '井盖缺失、破损、移位、满溢；影响通行即立案', true),
  component('01003', 'district.water', 4, 'hour', '井盖缺失、破损、移位；影响通行即立案', true),
  component('01004', 'district.water', 1, 'workday', '雨水箅子缺失、破损或堵塞'),
  component('01005', 'company.power', 4, 'hour', '井盖缺失、破损、移位；影响通行即立案', true),
  component('01011', 'company.gas', 2, 'hour', '井盖缺失、破损或有燃气异味；一律立案', true),
  component('01013', 'district.emergency', 1, 'workday', '消防栓漏水、缺件或被遮挡'),
  component('01028', 'company.power', 1, 'workday', '箱体破损、门锁缺失、裸露带电部件'),
  component('01030', 'company.power', 4, 'hour', '立杆倾斜、断裂或被撞', true),
  component('01037', 'district.cityAppearance', 2, 'workday', '连续三盏以上不亮，或灯杆倾斜'),
  component('01049', 'company.gas', 2, 'hour', '调压箱被撞、漏气、箱门开启', true),
  component('01076', 'district.market', 1, 'hour', '困人、异响或停运；困人立即拨打 119', true),
  component('02010', 'district.traffic', 3, 'workday', '标志牌缺失、倾斜、遮挡，标线磨损过半'),
  component('02014', 'district.traffic', 2, 'hour', '信号灯不亮、方向错误或倾斜', true),
  component('02017', 'district.traffic', 1, 'workday', '护栏倒伏、缺段，影响通行的先摆正'),
  component('03001', 'district.sanitation', 1, 'workday', '设施损坏、满溢、无法使用'),
  component('03005', 'district.sanitation', 1, 'workday', '箱体破损、缺失、外壁脏污'),
  component('04002', 'district.gardens', 2, 'workday', '枯死、倒伏、断枝；有倒伏危险的先围护'),
  component('04013', 'district.gardens', 5, 'workday', '绿地缺株、黄土裸露、设施损坏'),
  matter('06001', 'district.cityAppearance', 7, 'workday', '在建的先制止（4 小时到场），已建的转拆违程序'),
  matter('06004', 'district.housing', 1, 'day', '外立面破损有脱落危险的先围护；仅污损的按市容处理', true),
  matter('06008', 'district.cityAppearance', 3, 'workday', '未经批准架设的管、线、杆'),
  matter('06010', 'district.sanitation', 4, 'workhour', '露天堆放的生活垃圾 1 平方米以上，或散落 10 平方米以上'),
  matter('06011', 'district.sanitation', 4, 'workday', '建筑垃圾、渣土堆放 1 立方米以上'),
  matter('06012', 'district.sanitation', 5, 'workhour', '路面有积尘、污渍、漂浮垃圾'),
  matter('06013', 'district.housing', 3, 'workday', '坑槽深 2 厘米以上或沉陷；有塌陷危险的先围护'),
  matter('06014', 'district.sanitation', 2, 'hour', '路面洒漏渣土、砂石、油污'),
  matter('06017', 'district.gardens', 1, 'workday', '绿地内垃圾、杂物'),
  matter('06020', 'district.environment', 1, 'hour', '正在焚烧的先扑灭', true),
  matter('06023', 'district.water', 3, 'workday', '堤岸破损、沉陷；汛期按紧急处理'),
  matter('06025', 'district.water', 1, 'workday', '水面漂浮物 5 平方米以上'),
  matter('06026', 'district.environment', 4, 'hour', '排污口异常、水体变色或发臭', true),
  matter('06027', 'district.environment', 3, 'workday', '无净化设施或排放超标'),
  matter('06028', 'district.environment', 1, 'workday', '夜间 22 时后或超过标准限值'),
  matter('06029', 'district.cityAppearance', 2, 'hour', '在禁止区域露天烧烤'),
  matter('06034', 'district.traffic', 5, 'workday', '长期停放、缺件、无牌的车辆'),
  matter('06036', 'district.sanitation', 1, 'workday', '公共区域堆放杂物，影响通行或市容'),
  matter('06037', 'district.sanitation', 2, 'hour', '发现即清理并消毒'),
  matter('06042', 'district.sanitation', 4, 'workhour', '垃圾桶满溢、周边散落'),
  matter('06048', 'district.emergency', 2, 'hour', '边坡、挡土墙开裂、外鼓、落石', true),
  matter('06051', 'district.housing', 5, 'workday', '盲道砖缺失、断裂、被侵占'),
  matter('07001', 'district.cityAppearance', 1, 'workday', '墙面、立杆、地面非法张贴涂写'),
  matter('07003', 'district.cityAppearance', 5, 'workday', '未经批准设置或破损的户外广告；有坠落危险的先拆除'),
  matter('08001', 'district.environment', 2, 'hour', '22 时至次日 6 时施工且无许可'),
  matter('08002', 'district.housing', 1, 'workday', '占道施工无许可、超范围或围挡不规范'),
  matter('08004', 'district.housing', 4, 'hour', '未覆盖、未洒水、未冲洗'),
  matter('08007', 'district.housing', 4, 'hour', '围挡破损、倾斜；有倒塌危险的先加固', true),
  matter('09001', 'district.cityAppearance', 2, 'hour', '无照流动经营'),
  matter('09005', 'district.cityAppearance', 2, 'hour', '商户超出门窗外墙摆卖、经营'),
  matter('09006', 'district.cityAppearance', 2, 'hour', '占用道路、广场流动经营'),
  matter('09009', 'district.traffic', 2, 'hour', '人行道、消防通道、盲道上停放机动车'),
  matter('09010', 'district.cityAppearance', 4, 'hour', '非机动车占用通道、成片倒伏'),
  matter('09011', 'district.cityAppearance', 4, 'hour', '共享单车堆积 10 辆以上'),
  matter('09012', 'district.emergency', 1, 'hour', '占用、堵塞消防车通道', true),
  matter('10001', 'district.sanitation', 4, 'hour', '路面积雪、结冰影响通行', true),
  matter('10002', 'company.power', 1, 'hour', '线缆垂落、断开；疑似带电的先围护', true),
]

function component(...row: Row): SeedOverlay {
  return overlay('component', row)
}

function matter(...row: Row): SeedOverlay {
  return overlay('matter', row)
}

type Row = [code: string, leadUnit: string, amount: number, unit: LimitUnit, criteria: string, emergency?: boolean]

function overlay(
  kind: SeedOverlay['kind'],
  [code, leadUnit, limitAmount, limitUnit, criteria, emergency]: Row,
): SeedOverlay {
  const calendar = isWorkingUnit(limitUnit) ? 'district' : 'natural'
  return { kind, code, leadUnit, limitAmount, limitUnit, calendar, criteria, emergency: emergency ?? false }
}
