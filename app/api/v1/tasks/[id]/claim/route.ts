import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { taskDone, taskParams, taskRefusals } from '@/server/http/task-params.ts'
import { claimTask } from '@/server/services/tasks/claim-task.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/tasks/{id}/claim',
    name: 'claimTask',
    tag: 'tasks',
    summary: 'Takes an open step of my role and unit',
    auth: 'person',
    params: taskParams,
    answer: taskDone,
    refusals: [...taskRefusals, 'task.claimed_by_other'],
  },
  ({ actor, params }) => claimTask(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
