import { z } from 'zod'
import { messageStates } from '@/server/services/channels/list-messages.ts'
import { moment, words } from './common.ts'

const shared = { code: z.string(), name: words, secret: z.string().optional().describe('the name of the secret') }

export const channelView = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('webhook'), ...shared },
    ...{ url: z.string(), header: z.string().optional(), needs: z.enum(['login', 'phone', 'email']) },
  }),
  z.object({
    ...{ kind: z.literal('mail'), ...shared, host: z.string(), port: z.int() },
    ...{ security: z.enum(['tls', 'starttls', 'none']), user: z.string().optional(), from: z.string() },
  }),
])

export const messageView = z.object({
  id: z.string(),
  channel: z.string(),
  person: z.string(),
  caseNumber: z.string().nullable(),
  text: z.string().describe('code of the text'),
  level: z.string().nullable(),
  state: z.enum(messageStates),
  createdAt: moment,
  leavesAt: moment.nullable().describe('of one that waits: the end of the quiet hours, or the next try'),
  sentAt: moment.nullable(),
  attempts: z.int(),
  reason: words.nullable().describe('why the last try failed or why it was not sent'),
})
