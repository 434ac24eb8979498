import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { channelView } from '@/server/http/views/channel.ts'
import { removeChannel } from '@/server/services/channels/remove-channel.ts'
import { saveChannel } from '@/server/services/channels/save-channel.ts'
import { channelBody } from '@/server/services/settings/channel-settings.ts'

const params = z.object({ code: codeText.max(40) })

export const PUT = route(
  {
    method: 'PUT',
    path: '/api/v1/channels/{code}',
    name: 'saveChannel',
    tag: 'channels',
    summary: 'Adds an outside channel or replaces it; its host must be allowed, its secret is named, never sent',
    auth: 'person',
    params,
    body: channelBody,
    answer: channelView,
    refusals: [
      ...(['right.missing', 'channel.not_found', 'channel.reserved', 'channel.address_invalid'] as const),
      ...(['channel.host_forbidden', 'channel.secret_unknown'] as const),
    ],
  },
  ({ actor, params: { code }, body }) => saveChannel(actor, code, body),
)

export const DELETE = route(
  {
    method: 'DELETE',
    path: '/api/v1/channels/{code}',
    name: 'removeChannel',
    tag: 'channels',
    summary: 'Takes an outside channel away that no alarm policy uses',
    auth: 'person',
    params,
    answer: z.object({ code: z.string() }),
    refusals: ['right.missing', 'channel.not_found', 'channel.in_use'],
  },
  ({ actor, params: { code } }) => removeChannel(actor, code),
)

export const { GET, POST, PATCH, OPTIONS } = otherMethods('PUT', 'DELETE')
