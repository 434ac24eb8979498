import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery, queryFlag } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { countUnread } from '@/server/services/notifications/count-unread.ts'
import { listNotifications } from '@/server/services/notifications/list-notifications.ts'
import { noticeWords } from '@/server/services/notifications/notice-words.ts'

const notification = z.object({
  id: z.string(),
  text: z.string().describe('code of the text'),
  message: z.string().describe('what it says, in the language of the reader'),
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
  async ({ actor, query, locale }) => {
    const [page, unread] = await Promise.all([listNotifications(actor, query), countUnread(actor)])
    if (!page.ok) return page
    const items = page.value.items.map((notice) => ({ ...notice, message: noticeWords(notice, locale) }))
    return ok({ ...page.value, items, unread })
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
