import { findOpenRating } from '@/domain/case/open-rating.ts'
import { casePhase, publicWords } from '@/domain/case/public-status.ts'
import type { Phase } from '@/domain/case/public-status.ts'
import { parseTrackCode } from '@/domain/case/track-code.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseEvent } from '@/server/db/generated/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { loadStatuses } from '@/server/services/cases/status-view.ts'
import type { StatusView } from '@/server/services/cases/status-view.ts'
import { plannedPhases, trackSteps } from './track-steps.ts'
import type { TrackMoment } from './track-steps.ts'

export type TrackPhoto = {
  id: string
  capturedAt: Date | null
  at: Date
  url: string
  thumbUrl: string
  width: number
  height: number
}

/** What a reporter without account is told: plain words, the answer, no names and no texts of the office. */
export type TrackView = {
  number: string
  title: string
  phase: Phase
  words: string
  reply: string | null
  reportedAt: Date
  steps: { phase: Phase; words: string; at: Date | null; done: boolean }[]
  photosAfter: TrackPhoto[]
  rating: {
    open: boolean
    dueAt: Date | null
    round: number
    given: { score: number; satisfied: boolean } | null
  }
}

/** The events that tell where a case stands in public words. */
const trackedEvents = [
  ...['CaseReported', 'StepOpened', 'StatusSet', 'ChannelAnswered', 'RatingRequested'],
  ...['RoundOpened', 'CaseArchived', 'CaseWithdrawn', 'CaseVoided'],
]

const trackSelect = {
  ...{
    number: true,
    title: true,
    status: true,
    voided: true,
    reply: true,
    reportedAt: true,
    round: true,
    closedAt: true,
    heldAt: true,
  },
  processVersion: { select: { model: true } },
  events: { where: { type: { in: trackedEvents } }, orderBy: { seq: 'asc' } },
  ratings: { orderBy: { round: 'desc' }, take: 1 },
  photos: {
    where: { phase: 'after' },
    orderBy: { at: 'asc' },
    select: { id: true, fileId: true, at: true, file: { select: { capturedAt: true, width: true, height: true } } },
  },
} as const satisfies Prisma.CaseSelect

type Source = Prisma.CaseGetPayload<{ select: typeof trackSelect }>

/** Takes the code a reporter was given, as typed; gives where the report stands. Refuses `track.unknown`. */
export async function getTrack(typed: string, locale: 'zh' | 'en' = 'zh', db = defaultDb): Promise<Result<TrackView>> {
  const code = parseTrackCode(typed)
  const found = code && (await db.case.findUnique({ where: { trackCode: code }, select: trackSelect }))
  if (!found) return refuse('track.unknown')
  const statusOf = await loadStatuses(db)
  const at = now()
  const rating = ratingOf(found, at)
  const { voided, closedAt } = found
  const declared = statusOf(found.status).phase
  const phase = casePhase({ declared, voided, closedAt, ratingOpen: rating.open })
  const wordsOf = (told: Phase) => publicWords(told, locale, voided)
  const steps = trackSteps(momentsOf(found, phase, statusOf), phase, phasesOf(found, statusOf))
  const { number, title, reply, reportedAt } = found
  return ok({
    ...{ number, title, phase, words: wordsOf(phase), reply, reportedAt },
    steps: steps.map((step) => ({ ...step, words: wordsOf(step.phase) })),
    photosAfter: isAnswered(found) ? found.photos.map((photo) => trackPhoto(code, photo)) : [],
    rating,
  })
}

type Answered = { reply: string | null; closedAt: Date | null; events: readonly Pick<CaseEvent, 'type'>[] }

/** Says whether the reporter has an answer or the case its end: before that, pictures of the work are not shown. */
function isAnswered({ reply, closedAt, events }: Answered): boolean {
  return reply !== null || closedAt !== null || events.some(({ type }) => type === 'ChannelAnswered')
}

function trackPhoto(code: string, { id, fileId, at, file }: Source['photos'][number]): TrackPhoto {
  const url = `/api/v1/track/${code}/photos/${fileId}`
  return { id, at, ...file, url, thumbUrl: `${url}?w=320` }
}

function momentsOf(found: Source, standing: Phase, statusOf: (code: string) => StatusView): (TrackMoment | null)[] {
  const paused: TrackMoment[] = found.heldAt ? [{ phase: 'paused', at: found.heldAt }] : []
  const moments = found.events.flatMap(({ type, at, data }): (TrackMoment | null)[] => {
    const { status } = data as { status?: unknown }
    switch (type) {
      case 'CaseReported':
        return [{ phase: 'received', at }]
      case 'RoundOpened':
        return [null]
      case 'ChannelAnswered':
        return []
      case 'RatingRequested':
        return [{ phase: 'answered', at }]
      case 'CaseArchived':
        return [{ phase: standing, at }]
      case 'CaseWithdrawn':
      case 'CaseVoided':
        return [{ phase: 'withdrawn', at }]
      default:
        return typeof status === 'string' ? [{ phase: statusOf(status).phase, at }] : []
    }
  })
  return [...moments, ...paused]
}

/** The phases of the statuses the model shows on its way, and the wait for a rating where it asks for one. */
function phasesOf({ processVersion }: Source, statusOf: (code: string) => StatusView): Set<Phase> {
  const { steps, jobs = [] } = processVersion.model as unknown as ProcessModel
  const codes = [...steps.map(({ status }) => status), ...jobs.map(({ headers }) => headers.status)]
  const asksRating = jobs.some(({ type }) => type === 'case.requestRating')
  const declared = codes.flatMap((status) => (status ? [statusOf(status).phase] : []))
  return plannedPhases(asksRating ? [...declared, 'answered'] : declared)
}

function ratingOf(found: Source, at: Date): TrackView['rating'] {
  const { ratings, round } = found
  const [last] = ratings
  const open = findOpenRating(found, at) !== null
  const given =
    last?.state === 'rated' && last.score !== null ? { score: last.score, satisfied: last.satisfied ?? false } : null
  return { open, dueAt: open && last ? last.dueAt : null, round: last?.round ?? round, given }
}
