import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { taskParams } from '@/server/http/task-params.ts'
import { taskDetail } from '@/server/http/views/task.ts'
import { getTask } from '@/server/services/tasks/get-task.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/tasks/{id}',
    name: 'getTask',
    tag: 'tasks',
    summary: 'A step with its form and what this person may do with it',
    auth: 'person',
    params: taskParams,
    answer: taskDetail,
    refusals: ['task.not_found'],
  },
  ({ actor, params }) => getTask(actor, params.id),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
