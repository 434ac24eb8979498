import { z } from 'zod'
import { clockHeaders, clockName, code, codeUnless, flag, wholeNumber } from './header-values.ts'
import { notifyHeaders } from './notify-headers.ts'

// What every job type may be told (headers: static texts of the model; input: variables) and what it tells the flow.
// Input is read from all variables of the case, so it takes what it knows and leaves the rest.

const nothing = z.strictObject({})
const anything = z.object({})
const unitCode = z.string().min(1).max(100)
const urgency = z.number().int().min(1).max(3)

export const jobContracts = {
  'case.clock.start': {
    headers: clockHeaders,
    input: z.object({ clockKey: z.string().min(1), limit: z.unknown().optional() }),
    output: nothing,
  },
  'case.clock.stop': {
    headers: z.strictObject({ clock: clockName.default('case') }),
    input: anything,
    output: nothing,
  },
  'case.findGrid': {
    headers: nothing,
    input: anything,
    output: z.strictObject({ gridUnit: unitCode, region: unitCode.nullable(), regionLevel: z.string().nullable() }),
  },
  'case.classify': {
    headers: nothing,
    input: z.object({
      standard: z.string().nullish(),
      kind: z.string().nullish(),
      category: z.string().nullish(),
      urgency: urgency.nullish(),
    }),
    output: z.strictObject({ standard: z.string(), kind: z.string(), category: z.string() }),
  },
  'case.dispatch': {
    headers: nothing,
    input: z.object({ leadUnit: unitCode.nullish(), coUnits: z.array(unitCode).nullish(), urgency: urgency.nullish() }),
    output: nothing,
  },
  'case.set': {
    headers: z.strictObject({
      status: codeUnless('same'),
      // null takes the card away
      card: code.default('same').transform((text) => (text === 'same' ? undefined : text === 'none' ? null : text)),
    }),
    input: anything,
    output: nothing,
  },
  'case.notify': { headers: notifyHeaders, input: anything, output: nothing },
  'case.feedBack': {
    headers: z.strictObject({ result: code.default('solved'), status: codeUnless('same') }),
    input: anything,
    output: nothing,
  },
  'case.requestRating': {
    headers: z.strictObject({ days: wholeNumber(1, 60, 7), status: codeUnless('same') }),
    input: anything,
    output: z.strictObject({ ratingDueAt: z.iso.datetime({ offset: true }) }),
  },
  'case.lapseRating': { headers: nothing, input: anything, output: nothing },
  'case.archive': { headers: z.strictObject({ status: code, uncounted: flag }), input: anything, output: nothing },
  'case.callWebhook': {
    headers: z.strictObject({
      url: z.url({ protocol: /^https?$/ }).max(2000),
      method: z.enum(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).default('POST'),
      // a header and the name of the secret in the settings that fills it: secrets never stand in a model
      secretHeader: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, '不是请求头的名称 / not the name of a header')
        .optional(),
      secret: code.optional(),
      retries: wholeNumber(0, 20, 5),
      timeoutSeconds: wholeNumber(1, 120, 10),
    }),
    input: z.object({ body: z.unknown() }),
    output: z.strictObject({ answer: z.strictObject({ status: z.number().int(), body: z.unknown() }) }),
  },
} as const satisfies Record<string, { headers: z.ZodType; input: z.ZodType; output: z.ZodType }>

export type JobType = keyof typeof jobContracts

/** The engine's own job type of a human step. */
export const humanStepJobType = 'io.camunda.zeebe:userTask'

/** Takes text from a model; says whether a worker answers jobs of that type. */
export function isJobType(type: string): type is JobType {
  return Object.hasOwn(jobContracts, type)
}
