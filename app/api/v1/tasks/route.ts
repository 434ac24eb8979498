import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery } from '@/server/http/text.ts'
import { taskRow } from '@/server/http/views/task.ts'
import { listTasks } from '@/server/services/tasks/list-tasks.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/tasks',
    name: 'listTasks',
    tag: 'tasks',
    summary: 'Steps: mine, free for me, of my units, or done by me; the worst deadline first',
    auth: 'person',
    query: z.strictObject({
      view: z.enum(['mine', 'claimable', 'unit', 'done']).default('mine'),
      q: z.string().max(100).optional().describe('case number, title or address'),
      caseNumber: z.string().max(40).optional(),
      ...pageQuery,
    }),
    answer: pageOf(taskRow).extend({
      counts: z
        .object({ mine: z.number(), claimable: z.number(), unit: z.number() })
        .optional()
        .describe('with the first page'),
    }),
    refusals: ['cursor.invalid'],
  },
  ({ actor, query }) => listTasks(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
