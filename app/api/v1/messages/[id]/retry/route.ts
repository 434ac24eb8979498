import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { retryMessage } from '@/server/services/channels/retry-message.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/messages/{id}/retry',
    name: 'retryMessage',
    tag: 'channels',
    summary: 'Sends a message again that failed or was skipped, under its own id',
    auth: 'person',
    params: z.object({ id: z.string().min(1).max(80) }),
    answer: z.object({ id: z.string() }),
    refusals: ['right.missing', 'message.not_found', 'message.not_failed'],
  },
  ({ actor, params }) => retryMessage(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
