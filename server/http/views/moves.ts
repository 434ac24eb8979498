import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { moment } from './common.ts'

/** A request for 挂账 (hold) or 延期 (extend). */
export const moveRequest = z.object({
  id: z.string(),
  kind: z.enum(['hold', 'extend']),
  state: z.string().describe('waiting, approved, rejected, cancelled'),
  nth: z.number(),
  reason: z.string(),
  more: z.object({ amount: z.number(), unit: z.enum(limitUnits) }).nullable(),
  askedBy: z.string().nullable(),
  askedAt: moment,
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  answer: z.string().nullable(),
  files: z.array(z.string()),
  mayDecide: z.boolean(),
  mayCancel: z.boolean(),
})

/** 督办 or 批示 with its reply. */
export const supervision = z.object({
  id: z.string(),
  instruction: z.string(),
  by: z.string().nullable(),
  at: moment,
  clockId: z.string().nullable().describe('null: no reply is asked for'),
  files: z.array(z.string()),
  reply: z.string().nullable(),
  repliedBy: z.string().nullable(),
  repliedAt: moment.nullable(),
  mayReply: z.boolean(),
})
