import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Spread } from '@/domain/process/spread.ts'
import { dayMs } from '@/domain/sla/limit.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { countOpenPerStep } from '@/server/db/open-per-step.ts'
import {
  countPassages,
  countStepAlarms,
  countStepIncidents,
  latestStepClocks,
  type EndedClock,
  type PassageFigures,
  type PassageSelector,
} from '@/server/db/step-figures.ts'
import { countTurns, type TurnFigures, type TurnSelector } from '@/server/db/step-turns.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { clockSpread, type ClockSpread } from './clock-spread.ts'
import { keepCostly } from './keep-costly.ts'
import { openAtSteps } from './open-at-step.ts'
import { returnFacts } from './return-facts.ts'

export type StepFigures = {
  elementId: string
  name: string
  kind: 'step' | 'wait' | 'other'
  open: number
  late: number
  passages: number
  natural: Spread | null
  clock: ClockSpread | null
  alarms: number
  returns: number
  rework: number
  incidents: number
}

export type ProcessFigures = { key: string; version: number | null; since: Date; until: Date; steps: StepFigures[] }

/** days: figures reach no further back, and so far back days are summed */
export const longestFigures = 90
/** so many clocks of each step are measured: each asks for its calendar */
const measuredClocks = 500

/**
 * Gives what each step of a version (of all when null) did in the last days, steps in the order they are drawn. Clock
 * time is that of the latest 500 passages of a step; what takes seconds to count, before closed days are summed, is that
 * of at most ten minutes ago. Refuses `right.missing`, `process.not_found` and `process.version_not_found`.
 */
export async function getFigures(
  actor: Person,
  key: string,
  { version, days }: { version: number | null; days: number },
  db = defaultDb,
): Promise<Result<ProcessFigures>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const rows = await db.processVersion.findMany({
    where: { processKey: key, ...(version !== null && { version }) },
    select: { id: true, version: true, model: true },
    orderBy: { version: 'desc' },
  })
  const [newest] = rows
  if (!newest)
    return (await isKnown(db, key))
      ? refuse('process.version_not_found', { version: version ?? 0 })
      : refuse('process.not_found')
  const until = now()
  const since = new Date(until.getTime() - days * dayMs)
  const models = rows.map(({ model }) => model as unknown as ProcessModel)
  const counted = await count(db, rows, models, { key, version, since, until })
  return ok({ key, version, since, until, steps: stepsOf(models, counted) })
}

const isKnown = async (db: Db, key: string) => (await db.process.count({ where: { key } })) > 0

type Span = { key: string; version: number | null; since: Date; until: Date }

async function count(db: Db, rows: readonly { id: string }[], models: readonly ProcessModel[], span: Span) {
  const versionIds = rows.map(({ id }) => id)
  const elementIds = [...new Set(models.flatMap(({ steps }) => steps.map(({ elementId }) => elementId)))]
  const selector = { versionIds, elementIds, since: span.since }
  const facts = rows.flatMap(({ id }, at) => returnFacts(id, models[at]))
  const turns = { facts, across: span.version === null, since: span.since }
  const [open, ended, incidents, book] = await Promise.all([
    countOpenPerStep(db, span.key, span.until),
    countEnded(db, selector, turns),
    countStepIncidents(db, versionIds),
    loadBook(db),
  ])
  const { passages, alarms, clocks } = ended
  const standing = open.filter(({ version }) => span.version === null || version === span.version)
  return {
    open: byElement(openAtSteps(standing, models[0] ?? null)),
    ...{
      passages: byElement(passages),
      turns: byElement(ended.turns),
      alarms: byElement(alarms),
      incidents: byElement(incidents),
    },
    clockAt: (elementId: string) =>
      clockSpread(
        clocks.filter((clock) => clock.elementId === elementId),
        book,
        span.until,
      ),
  }
}

type Ended = {
  passages: PassageFigures[]
  turns: TurnFigures[]
  alarms: Awaited<ReturnType<typeof countStepAlarms>>
  clocks: EndedClock[]
}

const kept = new WeakMap<Db, ReturnType<typeof keepCostly<Ended>>>()

/** What ended within the span. A large district counts for seconds; its figures are those of a few minutes ago. */
function countEnded(db: Db, selector: PassageSelector, turning: TurnSelector): Promise<Ended> {
  const keep = kept.get(db) ?? keepCostly<Ended>()
  kept.set(db, keep)
  const { versionIds, since } = selector
  return keep(JSON.stringify([versionIds, turning.across, Math.floor(since.getTime() / dayMs)]), async () => {
    const [passages, turns, alarms, clocks] = await Promise.all([
      countPassages(db, selector),
      countTurns(db, turning),
      countStepAlarms(db, selector),
      latestStepClocks(db, selector, measuredClocks),
    ])
    return { passages, turns, alarms, clocks }
  })
}

type Counted = Awaited<ReturnType<typeof count>>

const byElement = <T extends { elementId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.elementId, row]))

/** Steps and waits as drawn, then whatever else cases stand or stick at. */
function stepsOf(models: readonly ProcessModel[], counted: Counted): StepFigures[] {
  const points = models.flatMap(({ restPoints }) => restPoints)
  const others = [...counted.open.keys(), ...counted.incidents.keys()].map((elementId) => {
    const name = models.flatMap(({ elements }) => elements).find(({ id }) => id === elementId)?.name
    return { elementId, name: name || elementId, kind: 'other' as const }
  })
  const places = [...points, ...others].filter(
    ({ elementId }, at, all) => all.findIndex((other) => other.elementId === elementId) === at,
  )
  return places.map((place) => figuresOf(place, counted))
}

function figuresOf(
  { elementId, name, kind }: Pick<StepFigures, 'elementId' | 'name' | 'kind'>,
  counted: Counted,
): StepFigures {
  const passed = counted.passages.get(elementId)
  const standing = counted.open.get(elementId)
  const turns = counted.turns.get(elementId)
  return {
    ...{ elementId, name: name || elementId, kind },
    ...{ open: standing?.open ?? 0, late: standing?.late ?? 0, passages: passed?.passages ?? 0 },
    natural: passed ? { mean: passed.mean, median: passed.median, p90: passed.p90 } : null,
    clock: counted.clockAt(elementId),
    alarms: counted.alarms.get(elementId)?.alarms ?? 0,
    ...{ returns: turns?.returns ?? 0, rework: turns?.rework ?? 0 },
    incidents: counted.incidents.get(elementId)?.incidents ?? 0,
  }
}
