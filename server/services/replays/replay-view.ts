import type { FlowGraph } from '@/domain/replay/flow-graph.ts'
import type { Judged } from '@/domain/replay/judge-walk.ts'
import type { LimitShift, ReplayRow } from '@/domain/replay/replay-row.ts'
import { partingWords, placeWords, stopWords, type ReplayNames } from '@/domain/replay/replay-words.ts'
import type { CaseTrace } from '@/domain/replay/trace.ts'
import type { Walk } from '@/domain/replay/walk.ts'
import type { Words } from '@/domain/shared/words.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { Db } from '@/server/db/client.ts'
import type { ReplayCase } from '@/server/db/replay-cases.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { ReplaySide } from './load-side.ts'

export type NamesOf = (own: ReplaySide) => ReplayNames

/** Loads what elements, units and values are called, for a draft and any version of a case. */
export async function loadReplayNames(db: Db, draft: ReplaySide): Promise<NamesOf> {
  const units = await db.unit.findMany({ select: namedSelect })
  const unitOf = new Map(units.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }]))
  const label = (name: string) => draft.labels.get(name) ?? name
  return (own) => ({
    ...{ own: nameIn(own.graph), draft: nameIn(draft.graph), label },
    value: (value, locale) => spell(value, unitOf, locale),
  })
}

const nameIn =
  ({ nodes }: FlowGraph) =>
  (id: string): string =>
    nodes[id]?.name || id

const plainWords = { zh: { none: '无', yes: '是', no: '否' }, en: { none: 'none', yes: 'yes', no: 'no' } }

function spell(value: unknown, units: ReadonlyMap<string, Words>, locale: 'zh' | 'en'): string {
  const { none, yes, no } = plainWords[locale]
  if (value === null || value === undefined || value === '') return none
  if (typeof value === 'string') return units.get(value)?.[locale] ?? value
  if (typeof value === 'boolean') return value ? yes : no
  if (Array.isArray(value))
    return value.length === 0
      ? none
      : value.map((item) => spell(item, units, locale)).join(locale === 'zh' ? '、' : ', ')
  if (typeof value !== 'object') return JSON.stringify(value)
  const { amount, unit } = value as { amount?: unknown; unit?: unknown }
  if (typeof amount === 'number' && typeof unit === 'string') return limitWords({ amount, unit }, locale)
  return JSON.stringify(value)
}

/** Takes a case, how its walk was judged (null: its records cannot be walked) and its changed limits; gives the row. */
export function rowOf(
  ended: ReplayCase,
  judged: (Judged & { trace: CaseTrace; walk: Walk }) | null,
  names: ReplayNames,
  limits: LimitShift[],
): ReplayRow {
  const head = {
    ...{ number: ended.number, title: ended.title, version: ended.processVersion.version },
    closedAt: ended.closedAt ?? new Date(0),
  }
  if (!judged) {
    const stop = stopWords({ at: '', name: '', code: 'moved', detail: '' })
    return { ...head, verdict: 'unknown', took: [], would: [], parting: null, stop, limits: [], gainedMs: 0 }
  }
  const { trace, walk, verdict, parting, stop } = judged
  const called = (ids: readonly string[], nameOf: (id: string) => string) =>
    ids.map((id) => placeWords(id, nameOf).zh.replaceAll(/[「」]/g, ''))
  return {
    ...{ ...head, verdict, limits },
    ...{ took: called(trace.way, names.own), would: called(walk.way, names.draft) },
    ...{ parting: parting && partingWords(parting, names), stop: stop && stopWords(stop) },
    gainedMs: limits.reduce((sum, { gainedMs }) => sum + gainedMs, 0),
  }
}
