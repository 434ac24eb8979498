import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery, queryFlag } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { countUnread } from '@/server/services/notifications/count-unread.ts'
import { listNotifications } from '@/server/services/notifications/list-notifications.ts'

const notification = z.object({
  id: z.string(),
  text: z.string().describe('code of the text'),
  params: z.record(z.string(), z.string()),
  words: z.object({ zh: z.string(), en: z.string() }).nullable().describe('words of the model, instead of the code'),
  level: z.string().nullable(),
  caseNumber: z.string().nullable(),
  createdAt: moment,
  readAt: moment.nullable(),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/notifications',
    name: 'listNotifications',
    tag: 'notifications',
    summary: 'What this person was told, newest first',
    auth: 'person',
    query: z.strictObject({ unread: queryFlag.optional(), ...pageQuery }),
    answer: pageOf(notification).extend({ unread: z.number() }),
    refusals: ['cursor.invalid'],
  },
  async ({ actor, query }) => {
    const [page, unread] = await Promise.all([listNotifications(actor, query), countUnread(actor)])
    return page.ok ? ok({ ...page.value, unread }) : page
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
