import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { channelView } from '@/server/http/views/channel.ts'
import { listChannels } from '@/server/services/channels/list-channels.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/channels',
    name: 'listChannels',
    tag: 'channels',
    summary: 'The outside channels that carry messages; of secrets only their names',
    auth: 'person',
    answer: z.object({ items: z.array(channelView) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const channels = await listChannels(actor)
    return channels.ok ? ok({ items: channels.value }) : channels
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
