import { pick, seededRandom } from './random.ts'
import { seedUnits } from './units.ts'

export type SeedPerson = {
  login: string
  name: string
  phone: string
  email: string
  memberships: { role: string; unit: string }[]
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈',
]
const given = [
  ...[
    '建国',
    '秀英',
    '志强',
    '丽华',
    '晓东',
    '春梅',
    '海涛',
    '玉兰',
    '文博',
    '雪梅',
    '立新',
    '桂芳',
    '明辉',
    '佳怡',
    '国栋',
  ],
  ...[
    '思远',
    '红霞',
    '俊杰',
    '雅琴',
    '振华',
    '小燕',
    '卫东',
    '晓琳',
    '天佑',
    '梦洁',
    '宏伟',
    '淑珍',
    '子涵',
    '成功',
    '爱萍',
  ],
  ...['敏', '磊', '静', '强', '芳', '勇', '娟', '涛', '婷', '鹏', '倩', '凯', '蓉', '斌', '颖', '超'],
]

/** Gives the demo people: every role, a leader and handlers in every unit, a worker in every grid. Names are invented. */
export function seedPeople(): SeedPerson[] {
  const named = nameSource()
  return posts().map(({ login, roles, unit }) => {
    const { name, phone } = named()
    // a domain that cannot exist
    const email = `${login}@yingshan.invalid`
    return { login, name, phone, email, memberships: roles.map((role) => ({ role, unit })) }
  })
}

type Post = { login: string; roles: string[]; unit: string }

function posts(): Post[] {
  const units = seedUnits()
  const grids = units.filter(({ level }) => level === 'grid')
  const regions = units.filter(({ kind, level }) => kind === 'region' && (level === 'street' || level === 'community'))
  const departments = units.filter(({ kind, code }) => kind === 'department' && code !== 'district.centre')
  return [
    ...['chief01', 'chief02'].map((login) => post(login, 'district.centre', 'dutyChief')),
    ...['disp01', 'disp02'].map((login) => post(login, 'district.centre', 'dispatcher')),
    ...['intake01', 'intake02'].map((login) => post(login, 'district.centre', 'intakeClerk')),
    post('verify01', 'district.centre', 'verifier'),
    post('leader-centre', 'district.centre', 'departmentLeader'),
    post('super-city', 'yinghua', 'supervisor'),
    post('super01', 'yingshan', 'supervisor'),
    ...regions.map(({ code }) => post(`super-${code}`, code, 'supervisor')),
    ...['street1', 'street2'].map((code) => post(`verify-${code}`, code, 'verifier')),
    post('padmin01', 'yingshan', 'processAdmin'),
    post('sysadmin01', 'yingshan', 'systemAdmin'),
    ...grids.map(({ code }) => post(`gw${code.slice(-2)}`, code, 'gridWorker')),
    ...departments.flatMap(({ code }) => departmentPosts(code)),
  ]
}

function departmentPosts(unit: string): Post[] {
  const short = unit.startsWith('district.') ? unit.slice('district.'.length) : unit.replace('.', '-')
  return [
    post(`leader-${short}`, unit, 'departmentLeader'),
    post(`handler-${short}-1`, unit, 'handler', 'coHandler'),
    post(`handler-${short}-2`, unit, 'handler', 'coHandler'),
  ]
}

function post(login: string, unit: string, ...roles: string[]): Post {
  return { login: login.toLowerCase(), roles, unit }
}

/** Phones begin with 199 0000: given to nobody. */
function nameSource(): () => { name: string; phone: string } {
  const random = seededRandom(2026)
  const used = new Set<string>()
  return () => {
    let name = pick(surnames, random) + pick(given, random)
    while (used.has(name)) name = pick(surnames, random) + pick(given, random)
    used.add(name)
    return { name, phone: `1990000${String(used.size).padStart(4, '0')}` }
  }
}
