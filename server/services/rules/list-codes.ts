import { channelName, knownChannels } from '@/domain/case/channels.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Code, CodeBook } from '@/domain/rules/code-book.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'

const said = (zh: string, en = zh): Words => ({ zh, en })

const kindNames: Record<string, Words> = { matter: said('事件', 'Matter'), component: said('部件', 'Component') }

/** what the region a grid lies in may be */
const regionLevels = ['street', 'district']

const levelNames: Record<string, Words> = {
  city: said('市', 'City'),
  district: said('区', 'District'),
  street: said('街道', 'Street'),
  community: said('社区', 'Community'),
  grid: said('网格', 'Grid'),
}

/** Gives the codes rules are written with and what they are called. Refuses `right.missing`. */
export async function listCodes(actor: Person, db = defaultDb): Promise<Result<CodeBook>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  const [units, category, routes] = await Promise.all([
    listUnits(db),
    listCategories(db),
    db.processRoute.findMany({ select: { channel: true } }),
  ])
  const unit = [...units.filter(({ kind }) => kind === 'department'), ...units.filter(({ kind }) => kind === 'region')]
  return ok({
    unit: unit.map(({ code, name, group }) => ({ code, name, group })),
    region: units
      .filter(({ level, kind }) => level === 'street' && kind === 'region')
      .map(({ code, name }) => ({ code, name })),
    category,
    kind: Object.entries(kindNames).map(([code, name]) => ({ code, name })),
    regionLevel: regionLevels.map((code) => ({ code, name: levelNames[code] ?? said(code) })),
    channel: knownChannels(routes).map((code) => ({
      code,
      name: said(channelName(code, 'zh'), channelName(code, 'en')),
    })),
  })
}

type ListedUnit = Code & { kind: string; level: string }

/** A department is listed under what it belongs to, a region among its like. */
async function listUnits(db: Db): Promise<ListedUnit[]> {
  const rows = await db.unit.findMany({
    where: { active: true },
    select: {
      code: true,
      name: true,
      nameEn: true,
      kind: true,
      level: true,
      parent: { select: { name: true, nameEn: true } },
    },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ code, name, nameEn, kind, level, parent }) => {
    const above = parent && said(parent.name, parent.nameEn ?? parent.name)
    const group = kind === 'department' ? (above ?? undefined) : (levelNames[level] ?? said(level))
    return { code, name: said(name, nameEn ?? name), group, kind, level }
  })
}

/** Every class goes before its categories: a row may ask for all of it. */
async function listCategories(db: Db): Promise<Code[]> {
  const rows = await db.category.findMany({
    select: { kind: true, code: true, name: true, classCode: true, className: true },
    orderBy: [{ kind: 'desc' }, { classCode: 'asc' }, { code: 'asc' }],
  })
  const classes = new Set<string>()
  return rows.flatMap(({ kind: within, code, name, classCode, className }) => {
    const of = kindNames[within] ?? said(within)
    const group = said(`${of.zh} · ${className}`, `${of.en} · ${className}`)
    const listed: Code = { code, name: said(name), group, within }
    if (classes.has(`${within} ${classCode}`)) return [listed]
    classes.add(`${within} ${classCode}`)
    const all = said(`${className}（整类）`, `${className} (whole class)`)
    return [{ code: classCode, name: all, group, within, whole: true }, listed]
  })
}
