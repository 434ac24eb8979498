import { proposeMapping } from '@/domain/migration/propose-mapping.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { judgeWalk } from '@/domain/replay/judge-walk.ts'
import { partnersOf, type Partners } from '@/domain/replay/partners.ts'
import { summarise, type ReplayRow, type ReplaySummary } from '@/domain/replay/replay-row.ts'
import { runWalks } from '@/domain/replay/run-walks.ts'
import type { Walk } from '@/domain/replay/walk.ts'
import { walkOnPaper } from '@/domain/replay/walk-on-paper.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { dayMs } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { findEndedCases, readReplayRecords, type ReplayCase } from '@/server/db/replay-cases.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { engineRefusal } from '@/server/services/rules/engine-refusal.ts'
import { answerRules } from './answer-rules.ts'
import { buildTrace, type LoadedTrace } from './build-trace.ts'
import { limitShifts } from './limit-shifts.ts'
import { loadTarget, type ReplayTarget } from './load-target.ts'
import { sideOfVersion, type ReplaySide } from './load-side.ts'
import { loadReplayNames, rowOf, type NamesOf } from './replay-view.ts'

export type AskedReplay = ReplayTarget & { last: number; days?: number | undefined }
export type Replay = { rows: ReplayRow[]; summary: ReplaySummary }

/** A case ready to be walked; without a trace its records do not lie on one model. */
type Runner = { ended: ReplayCase; own: ReplaySide; loaded: LoadedTrace | null; partners: Partners }

/**
 * Walks the last ended cases of a process that the person may read through a draft or a version, on paper: outcomes as
 * recorded, rules evaluated anew by the engine. Stores nothing. Refuses `right.missing`, `process.not_found`,
 * `process.version_not_found`, `draft.not_found`, `replay.draft_elsewhere`, `replay.no_start`, files that cannot be read,
 * and what the engine refuses of the rules.
 */
export async function replayCases(
  actor: Person,
  key: string,
  { last, days, ...target }: AskedReplay,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<Replay>> {
  const allowed = can(actor, target.draft === undefined ? 'process.read' : 'process.draw', null)
  if (!allowed.ok) return allowed
  const draft = await loadTarget(db, key, target)
  if (!draft.ok) return draft
  const since = days === undefined ? null : new Date(now().getTime() - days * dayMs)
  const cases = await findEndedCases(db, actor, { key, last, since })
  const runners = await runnersOf(db, cases, draft.value)
  const walks = await walkAll(runners, draft.value, engine)
  if (!walks.ok) return walks
  const names = await loadReplayNames(db, draft.value)
  const rows: ReplayRow[] = []
  for (const [at, runner] of runners.entries()) rows.push(await rowFor(db, runner, walks.value[at], draft.value, names))
  return ok({ rows, summary: summarise(rows) })
}

async function runnersOf(db: Db, cases: readonly ReplayCase[], draft: ReplaySide): Promise<Runner[]> {
  const records = await readReplayRecords(db, cases)
  const runners: Runner[] = []
  for (const ended of cases) {
    const own = await sideOfVersion(db, ended.processVersion.id)
    if (!own.ok) continue
    const mapping = proposeMapping(own.value.model, draft.model)
    const partners = partnersOf(own.value.graph, draft.graph, mapping)
    runners.push({ ended, own: own.value, loaded: buildTrace(ended, records, own.value.graph), partners })
  }
  return runners
}

/** Gives the walks by the places of their runners; none for those without a trace. */
async function walkAll(
  runners: readonly Runner[],
  draft: ReplaySide,
  engine: EnginePort,
): Promise<Result<(Walk | undefined)[]>> {
  const traced = runners.flatMap(({ loaded, partners, own }) => (loaded ? [{ loaded, partners, own }] : []))
  const rules = answerRules(
    draft,
    traced.map(({ own }) => own),
    engine,
  )
  try {
    const walks = await runWalks(
      traced.map(({ loaded, partners }) => walkOnPaper(draft.graph, loaded.trace, partners)),
      rules.answer,
    )
    const left = [...walks]
    return ok(runners.map(({ loaded }) => (loaded ? left.shift() : undefined)))
  } catch (error) {
    return engineRefusal(error, traced.length)
  } finally {
    await rules.remove()
  }
}

async function rowFor(
  db: Db,
  { ended, own, loaded, partners }: Runner,
  walk: Walk | undefined,
  draft: ReplaySide,
  namesOf: NamesOf,
): Promise<ReplayRow> {
  if (!loaded || !walk) return rowOf(ended, null, namesOf(own), [])
  const judged = judgeWalk(loaded.trace, walk, partners, draft.graph)
  const partner = (id: string) => partners.get(id)
  const limits = await limitShifts(db, ended, loaded, walk, { draft, own, partner })
  return rowOf(ended, { trace: loaded.trace, walk, ...judged }, namesOf(own), limits)
}
