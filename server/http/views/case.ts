import { z } from 'zod'
import { clock, explainedClock } from './clock.ts'
import { category, moment, named, person, refusal, status, words } from './common.ts'
import { moveRequest, supervision } from './moves.ts'

export const caseRow = z.object({
  number: z.string(),
  title: z.string(),
  status,
  category,
  grid: named.extend({
    community: z.string().nullable(),
    communityEn: z.string().nullable(),
    street: z.string().nullable(),
    streetEn: z.string().nullable(),
  }),
  address: z.string().nullable(),
  urgency: z.number(),
  channel: z.string(),
  round: z.number(),
  reportedAt: moment,
  closedAt: moment.nullable(),
  leadUnit: named.nullable(),
  leadReturned: z.boolean().describe('the lead unit sent it back, and nobody was put in charge since'),
  clock: clock.nullable().describe('the one that needs attention first'),
  card: z.string().nullable(),
  adrift: z.boolean(),
  processing: z.boolean().describe('a command to the engine is not delivered yet'),
})

export const reporter = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  confidential: z.boolean(),
  isMe: z.boolean(),
})

export const photo = z.object({
  id: z.string(),
  fileId: z.string(),
  phase: z.string(),
  taskId: z.string().nullable(),
  capturedAt: moment.nullable(),
  at: moment,
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
})

export const event = z.object({
  seq: z.number(),
  type: z.string(),
  at: moment,
  actor: z.string(),
  personName: z.string().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable().describe('the Chinese one where the unit has none'),
  data: z.unknown(),
  text: words,
  fields: z
    .array(z.object({ key: z.string(), label: z.string(), value: words }))
    .describe('of a step that was done: what was filled in, without what the form hides from the reader'),
})

export const alarm = z.object({
  id: z.string(),
  level: z.string(),
  levelName: z.string(),
  levelNameEn: z.string(),
  clockName: z.string().nullable(),
  ofReply: z.boolean().describe("the clock is that of an instruction's reply"),
  markAt: moment,
  raisedAt: moment,
  late: z.boolean(),
  overtaken: z.boolean().describe('a hold that was approved later counts from before its mark'),
})

export const caseTask = z.object({
  id: z.string(),
  elementId: z.string(),
  name: z.string(),
  role: named,
  unit: named.nullable(),
  status,
  state: z.enum(['open', 'completed', 'taken_back', 'moved']),
  round: z.number(),
  assignee: person.nullable(),
  openedAt: moment,
  claimedAt: moment.nullable(),
  completedAt: moment.nullable(),
  completedBy: z.string().nullable(),
  outcome: z.object({ code: z.string(), text: z.string() }).nullable(),
  clock: clock.nullable(),
})

export const ratingRound = z.object({
  round: z.number(),
  state: z.string(),
  score: z.number().nullable(),
  satisfied: z.boolean().nullable(),
  comment: z.string().nullable(),
  at: moment.nullable(),
  dueAt: moment,
})

export const caseDetail = caseRow.extend({
  id: z.string(),
  starred: z.boolean().describe('on my watch-list'),
  trackCode: z.string().nullable().describe('for the reporter and who may read the reporter'),
  description: z.string(),
  lng: z.number(),
  lat: z.number(),
  accuracy: z.number().nullable(),
  selfHandled: z.boolean(),
  counted: z.boolean(),
  voided: z.string().nullable(),
  outcome: z.string().nullable(),
  reply: z.string().nullable(),
  reporter: reporter.nullable(),
  process: z.object({ key: z.string(), name: z.string(), version: z.number() }),
  tasks: z.array(caseTask),
  clocks: z.array(explainedClock),
  heldAt: moment.nullable().describe('since when it is on hold'),
  requests: z.array(moveRequest),
  supervisions: z.array(supervision),
  alarms: z.array(alarm),
  photos: z.array(photo),
  people: z.array(
    z.object({
      name: z.string(),
      role: named,
      unit: named.nullable(),
      since: moment,
      state: z.enum(['current', 'past']),
    }),
  ),
  ratings: z.array(ratingRound),
  rating: z.object({ round: z.number(), dueAt: moment, mayRate: z.boolean() }).nullable(),
  moves: z.array(z.object({ kind: z.string(), allowed: z.boolean(), refusal: refusal.nullable() })),
  adriftReason: z.string().nullable(),
  engineWaiting: z.boolean(),
})

export const caseFlow = z.object({
  bpmn: z.string(),
  processName: z.string(),
  version: z.number(),
  elements: z.array(
    z.object({
      id: z.string(),
      state: z.enum(['done', 'active', 'incident', 'cancelled']),
      count: z.number(),
      enteredAt: moment,
      leftAt: moment.nullable(),
    }),
  ),
  flows: z.array(z.string()),
  steps: z.array(
    z.object({
      elementId: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      unitEn: z.string().nullable(),
      person: z.string().nullable(),
      at: moment,
      outcome: z.string().nullable(),
    }),
  ),
  incidents: z.array(z.object({ elementId: z.string(), name: z.string(), reason: words })),
  sentence: words,
})
