import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { taskDone, taskParams, taskRefusals } from '@/server/http/task-params.ts'
import { plainText } from '@/server/http/text.ts'
import { assignTask } from '@/server/services/tasks/assign-task.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/tasks/{id}/assign',
    name: 'assignTask',
    tag: 'tasks',
    summary: 'Gives an open step to a person of its role and unit, by their leader',
    auth: 'person',
    params: taskParams,
    body: z.strictObject({ personId: z.uuid(), reason: plainText(500).optional() }),
    answer: taskDone,
    refusals: [...taskRefusals, 'right.missing', 'person.unknown', 'task.assignee_unfit'],
  },
  ({ actor, params, body }) => assignTask(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
