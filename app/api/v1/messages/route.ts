import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery } from '@/server/http/text.ts'
import { messageView } from '@/server/http/views/channel.ts'
import { listMessages, messageStates } from '@/server/services/channels/list-messages.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/messages',
    name: 'listMessages',
    tag: 'channels',
    summary: 'Messages over outside channels and what became of them, newest first',
    auth: 'person',
    query: z.object({ state: z.enum(messageStates).optional(), ...pageQuery }),
    answer: pageOf(messageView),
    refusals: ['right.missing', 'cursor.invalid'],
  },
  ({ actor, query }) => listMessages(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
