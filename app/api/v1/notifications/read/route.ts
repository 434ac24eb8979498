import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { markRead } from '@/server/services/notifications/mark-read.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/notifications/read',
    name: 'markAllNotificationsRead',
    tag: 'notifications',
    summary: 'Marks everything this person was told as read',
    auth: 'person',
    answer: z.object({ read: z.number().describe('how many were new') }),
  },
  async ({ actor }) => {
    const read = await markRead(actor, 'all')
    return read.ok ? ok({ read: read.value }) : read
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
