import { refusalSentences, refusalCure, refusalText } from '@/domain/shared/refusal-text.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { Db } from '@/server/db/client.ts'
import type { Prisma, PublishPlan } from '@/server/db/generated/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import type { AskedPart } from './canary-part.ts'

type Named = { id: string; name: string }
type Unit = { code: string; name: string; nameEn: string | null }

export type PartView = { unit: Unit | null; percent: number | null }

export type PlanView = Pick<
  PublishPlan,
  'id' | 'name' | 'revision' | 'notes' | 'at' | 'despiteTests' | 'plannedAt' | 'state' | 'version' | 'settledAt'
> & {
  /** of the process it becomes a version of */
  key: string
  /** null when the draft was deleted */
  draft: string | null
  part: PartView | null
  plannedBy: Named
  /** why nothing was published */
  failure: { text: Words; cure: Words } | null
}

/** Gives the plans that fit, as pages show them; what is to come first. */
export async function listPlans(db: Db, where: Prisma.PublishPlanWhereInput): Promise<PlanView[]> {
  const rows = await db.publishPlan.findMany({ where, omit: { files: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const nameOf = await loadNames(
    db,
    rows.map(({ plannedBy }) => plannedBy),
  )
  const units = await db.unit.findMany({
    where: { code: { in: rows.flatMap(({ part }) => (part as { unit?: string } | null)?.unit ?? []) } },
    select: namedSelect,
  })
  return rows.map((row) => ({
    ...{
      id: row.id,
      key: row.processKey,
      draft: row.draftId,
      name: row.name,
      revision: row.revision,
      notes: row.notes,
      at: row.at,
    },
    ...{ despiteTests: row.despiteTests, plannedAt: row.plannedAt, state: row.state, version: row.version },
    ...{ settledAt: row.settledAt, plannedBy: { id: row.plannedBy, name: nameOf(row.plannedBy) ?? '' } },
    part: row.part === null ? null : partView(row.part as AskedPart, units),
    failure: row.failure === null ? null : failureView(row.failure as Refusal),
  }))
}

function partView(part: AskedPart, units: readonly Unit[]): PartView {
  if ('percent' in part) return { unit: null, percent: part.percent }
  const unknown = { code: part.unit, name: part.unit, nameEn: null }
  return { unit: units.find(({ code }) => code === part.unit) ?? unknown, percent: null }
}

/** Takes why a plan failed; gives it in words, with each single fault. */
export function failureView(refusal: Refusal): { text: Words; cure: Words } {
  const faults = (refusal.fields ?? []).map((fault) => refusalSentences(fault))
  const text = (locale: 'zh' | 'en') =>
    [refusalText(refusal, locale), ...faults.map((fault) => fault[locale])].join(locale === 'zh' ? '：' : ': ')
  return {
    text: { zh: text('zh'), en: text('en') },
    cure: { zh: refusalCure(refusal, 'zh'), en: refusalCure(refusal, 'en') },
  }
}

/** Gives the latest plan of each draft that waits, or has failed and nothing was published since. */
export async function plansOfDrafts(db: Db, drafts: readonly string[]): Promise<ReadonlyMap<string, PlanView>> {
  const plans = await listPlans(db, { draftId: { in: [...drafts] } })
  const latest = new Map(
    plans.toSorted((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime()).map((plan) => [plan.draft ?? '', plan]),
  )
  const open = [...latest].filter(([, { state }]) => state === 'waiting' || state === 'failed')
  const published = await lastPublished(
    db,
    open.map(([, { key }]) => key),
  )
  return new Map(
    open.filter(
      ([, { state, key, settledAt }]) =>
        state === 'waiting' || (settledAt ?? new Date(0)) >= (published.get(key) ?? new Date(0)),
    ),
  )
}

async function lastPublished(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.processVersion.groupBy({
    by: ['processKey'],
    where: { processKey: { in: [...keys] } },
    _max: { publishedAt: true },
  })
  return new Map(rows.map(({ processKey, _max }) => [processKey, _max.publishedAt ?? new Date(0)]))
}
