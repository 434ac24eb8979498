import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { codeText, lineText } from '@/server/http/text.ts'
import { basedOn, note } from './calendar.ts'
import { moment, words } from './common.ts'
import { validFrom } from './limit.ts'

const unit = z.enum(limitUnits)

const levelAt = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('allowance'), percent: z.number() }),
  z.strictObject({ from: z.enum(['due', 'start']), amount: z.number(), unit }),
])

const level = z.strictObject({
  code: codeText,
  at: levelAt.describe('percent of the allowance, an offset after due, or one from the start'),
  name: z.strictObject({ zh: lineText(40, 1), en: lineText(40, 1) }),
  card: codeText.nullable().describe('yellow, red or black; null shows none'),
  tell: z
    .strictObject({ holder: z.boolean(), unitLeader: z.boolean(), supervisor: z.boolean(), duty: z.boolean() })
    .describe('who works the step, leaders of its unit, who oversees the subtree, who is on duty at night'),
  again: z.boolean().describe('an extension that puts the level ahead again lets it be raised once more'),
  every: z.strictObject({ amount: z.number(), unit, times: z.number() }).optional(),
  channels: z.array(codeText).max(20).optional().describe('outside channels that carry it besides the application'),
  urgent: z.boolean().optional().describe('its messages leave in quiet hours too'),
})

const quiet = z
  .strictObject({ from: z.string().max(20), to: z.string().max(20) })
  .optional()
  .describe('when outside messages wait, as 22:00 to 07:00 in Shanghai; alarms never wait')

/** An alarm policy as it is entered; the domain names every fault of its levels. */
export const policyBody = z.strictObject({
  name: z.strictObject({ zh: lineText(100, 1), en: lineText(100, 1) }),
  levels: z.array(level).min(1).max(20),
  quiet,
  validFrom,
  note,
  basedOn: basedOn.nullable().describe('the version that was changed; null for a new policy'),
})

const policyVersion = z.object({
  code: z.string(),
  version: z.int().describe('0: as shipped'),
  name: words,
  levels: z.array(level),
  quiet,
  validFrom: moment.nullable(),
  note: z.string(),
  person: z.string().nullable(),
  at: moment.nullable(),
})

export const policyDetail = z.object({
  code: z.string(),
  inForce: policyVersion,
  newest: z.int(),
  versions: z.array(policyVersion).describe('newest first'),
})
