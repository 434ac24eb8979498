import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { words } from '@/server/http/views/common.ts'
import { tryChannel } from '@/server/services/channels/try-channel.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/channels/{code}/test',
    name: 'testChannel',
    tag: 'channels',
    summary: 'Sends a test message to oneself over a channel; says what the receiver answered',
    auth: 'person',
    params: z.object({ code: codeText.max(40) }),
    answer: z.object({ sent: z.boolean(), said: words }),
    refusals: ['right.missing', 'channel.not_found'],
  },
  ({ actor, params: { code } }) => tryChannel(actor, code),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
