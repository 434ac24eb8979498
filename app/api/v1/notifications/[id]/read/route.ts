import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { markRead } from '@/server/services/notifications/mark-read.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/notifications/{id}/read',
    name: 'markNotificationRead',
    tag: 'notifications',
    summary: 'Marks one notification as read',
    auth: 'person',
    params: z.object({ id: z.uuid() }),
    answer: z.object({ read: z.number() }),
    refusals: ['notification.not_found'],
  },
  async ({ actor, params }) => {
    const read = await markRead(actor, { id: params.id })
    return read.ok ? ok({ read: read.value }) : read
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
