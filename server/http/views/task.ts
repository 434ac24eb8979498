import { z } from 'zod'
import { event, photo, reporter } from './case.ts'
import { clock } from './clock.ts'
import { category, moment, named, person, refusal, status } from './common.ts'

export const taskRow = z.object({
  id: z.string(),
  caseNumber: z.string(),
  caseTitle: z.string(),
  stepName: z.string(),
  elementId: z.string(),
  role: z.string(),
  unit: named.nullable(),
  status,
  state: z.enum(['open', 'completed', 'taken_back', 'moved']),
  assignee: person.nullable(),
  openedAt: moment,
  clock: clock.nullable(),
  category,
  address: z.string().nullable(),
  grid: named,
  urgency: z.number(),
  channel: z.string(),
  round: z.number(),
  mine: z.boolean(),
  claimable: z.boolean(),
  moves: z.array(z.string()),
  card: z.string().nullable(),
  outcome: z.string().nullable(),
  completedAt: moment.nullable(),
})

const permission = z.union([z.literal(true), refusal])

export const taskDetail = taskRow.extend({
  form: z.record(z.string(), z.unknown()).nullable().describe('form-js schema'),
  formContext: z.object({
    options: z.record(
      z.string(),
      z.array(z.object({ value: z.string(), label: z.string(), labelEn: z.string().nullish() })),
    ),
    data: z.record(z.string(), z.unknown()),
  }),
  outcomes: z.array(z.object({ code: z.string(), text: z.string() })),
  resultVariable: z.string(),
  photoRules: z.object({ before: z.number(), after: z.number(), onSite: z.boolean() }),
  may: z.object({ claim: permission, release: permission, assign: permission, complete: permission }),
  case: z.object({
    number: z.string(),
    title: z.string(),
    description: z.string(),
    lng: z.number(),
    lat: z.number(),
    address: z.string().nullable(),
    photos: z.array(photo),
    reporter: reporter.nullable(),
    caseClock: clock.nullable(),
    lastEvents: z.array(event),
  }),
})
