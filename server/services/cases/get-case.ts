import { findOpenRating } from '@/domain/case/open-rating.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ExplanationLine } from '@/domain/sla/explain-clock.ts'
import { levelNames } from '@/server/services/alarms/level-names.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { explainRow } from '@/server/services/clocks/explain-row.ts'
import { clockInclude, clockView } from '@/server/services/clocks/clock-view.ts'
import type { ClockView } from '@/server/services/clocks/clock-view.ts'
import { movesPart, type MovesPart } from './case-moves-part.ts'
import { caseRow, caseRowInclude, findMarks } from './case-row.ts'
import type { CaseRow } from './case-row.ts'
import { askedReply } from '@/server/services/moves/clocks-of.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { casePeople, caseTaskInclude, caseTaskViews } from './case-task-view.ts'
import type { CasePersonView, CaseTaskView } from './case-task-view.ts'
import { photoInclude, photoView } from './photo-view.ts'
import type { PhotoView } from './photo-view.ts'
import { mayReadReporter, reporterView } from './reporter-view.ts'
import type { ReporterView } from './reporter-view.ts'
import { loadStatuses } from './status-view.ts'

export type AlarmView = {
  id: string
  level: string
  levelName: string
  levelNameEn: string
  /** name of the step, null for the clock of the whole case */
  clockName: string | null
  /** the clock is that of an instruction's reply */
  ofReply: boolean
  markAt: Date
  raisedAt: Date
  late: boolean
  /** a hold approved later counts from before its mark */
  overtaken: boolean
}

export type RatingView = {
  round: number
  state: string
  score: number | null
  satisfied: boolean | null
  comment: string | null
  at: Date | null
  dueAt: Date
}

/** A clock with the answer to "why is it due then?". */
export type ClockDetail = ClockView & { explanation: ExplanationLine[] }

export type CaseDetail = CaseRow &
  MovesPart & {
    id: string
    /** on the person's watch-list */
    starred: boolean
    /** for the reporter and whoever may read the reporter: the code lets its holder rate */
    trackCode: string | null
    description: string
    lng: number
    lat: number
    accuracy: number | null
    selfHandled: boolean
    counted: boolean
    voided: string | null
    outcome: string | null
    reply: string | null
    reporter: ReporterView | null
    process: { key: string; name: string; version: number }
    tasks: CaseTaskView[]
    clocks: ClockDetail[]
    alarms: AlarmView[]
    photos: PhotoView[]
    people: CasePersonView[]
    ratings: RatingView[]
    rating: { round: number; dueAt: Date; mayRate: boolean } | null
    adriftReason: string | null
    /** the engine has not taken the last command for a while: it is away, or refused it */
    engineWaiting: boolean
  }

/** A command usually leaves within a tenth of a second. */
const slowCommandMs = 5_000

const detailInclude = {
  ...caseRowInclude,
  reporter: { select: { name: true, phone: true } },
  units: { select: { unit: { select: { path: true } } } },
  processVersion: { select: { version: true, process: { select: { key: true, name: true } } } },
  tasks: { include: caseTaskInclude, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] },
  clocks: { include: clockInclude, orderBy: { startedAt: 'asc' } },
  alarms: {
    include: { clock: { select: { levels: true, limitSource: true, task: { select: { name: true } } } } },
    orderBy: { markAt: 'asc' },
  },
  photos: { include: photoInclude, orderBy: { at: 'asc' } },
  ratings: { orderBy: { round: 'asc' } },
  requests: { orderBy: { askedAt: 'asc' } },
  stars: { select: { personId: true } },
  instructions: { orderBy: { at: 'asc' } },
  outbox: { where: { state: { in: ['pending', 'parked'] } }, select: { state: true, createdAt: true } },
} as const satisfies Prisma.CaseInclude

type Source = Prisma.CaseGetPayload<{ include: typeof detailInclude }>

/** Gives everything the page of one case shows to this person. Refuses `case.not_found`. */
export async function getCase(actor: Person, number: string, db = defaultDb): Promise<Result<CaseDetail>> {
  const found = await db.case.findFirst({ where: { AND: [{ number }, caseScope(actor)] }, include: detailInclude })
  if (!found) return refuse('case.not_found')
  const at = now()
  const [statusOf, book, marks] = await Promise.all([loadStatuses(db), loadBook(db), findMarks(db, [found.id])])
  const nameOf = await loadNames(db, [
    ...found.clocks.flatMap(({ changes }) => changes.map(({ personId }) => personId)),
    ...found.requests.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
    ...found.instructions.flatMap(({ byId, repliedBy }) => [byId, repliedBy]),
  ])
  const clocks = found.clocks.map((clock) => ({
    ...clockView(clock, at, book),
    explanation: explainRow(clock, at, book, nameOf),
  }))
  const tasks = await caseTaskViews(db, found.tasks, clocks, statusOf)
  const open = { ...found, clocks: found.clocks.filter(({ state }) => state !== 'stopped') }
  const unitPaths = found.units.map(({ unit }) => unit.path)
  const subject = { unitPaths, reporterId: found.reporterId }
  const { id, description, lng, lat, accuracy, selfHandled, counted, voided, outcome, reply } = found
  return ok({
    ...caseRow(open, statusOf, marks, at, book),
    ...{ id, description, lng, lat, accuracy, selfHandled, counted, voided, outcome, reply },
    trackCode: mayReadReporter(actor, { ...found, unitPaths }) ? found.trackCode : null,
    starred: found.stars.some(({ personId }) => personId === actor.id),
    reporter: reporterView(actor, { ...found, unitPaths }),
    process: { ...found.processVersion.process, version: found.processVersion.version },
    ...{ tasks, clocks, people: casePeople(tasks) },
    alarms: found.alarms.map(alarmView),
    photos: found.photos.map(photoView),
    ratings: found.ratings.map(ratingView),
    rating: openRating(actor, found, unitPaths, at),
    ...(await movesPart(db, actor, found, { subject, touched: found.tasks.some(isTouched), nameOf, at })),
    adriftReason: found.adrift,
    engineWaiting: found.outbox.some(
      (row) => row.state === 'parked' || at.getTime() - row.createdAt.getTime() > slowCommandMs,
    ),
  })
}

function isTouched({ assigneeId, state }: Source['tasks'][number]): boolean {
  return assigneeId !== null || state === 'completed'
}

function alarmView({ id, level, markAt, raisedAt, late, overtaken, clock }: Source['alarms'][number]): AlarmView {
  const names = levelNames(clock.levels, level)
  return {
    id,
    level,
    ...names,
    clockName: clock.task?.name ?? null,
    ofReply: clock.limitSource === askedReply,
    markAt,
    raisedAt,
    late,
    overtaken,
  }
}

function ratingView({ round, state, score, satisfied, comment, at, dueAt }: Source['ratings'][number]): RatingView {
  return { round, state, score, satisfied, comment, at, dueAt }
}

function openRating(actor: Person, found: Source, unitPaths: string[], at: Date): CaseDetail['rating'] {
  const last = findOpenRating(found, at)
  if (!last) return null
  const mayRate = can(actor, 'case.rate', { unitPaths, reporterId: found.reporterId }).ok
  return { round: last.round, dueAt: last.dueAt, mayRate }
}
