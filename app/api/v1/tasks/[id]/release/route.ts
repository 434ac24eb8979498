import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { taskDone, taskParams, taskRefusals } from '@/server/http/task-params.ts'
import { releaseTask } from '@/server/services/tasks/release-task.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/tasks/{id}/release',
    name: 'releaseTask',
    tag: 'tasks',
    summary: 'Gives a step back to everybody of its role and unit',
    auth: 'person',
    params: taskParams,
    answer: taskDone,
    refusals: [...taskRefusals, 'task.not_claimed', 'task.claimed_by_other'],
  },
  ({ actor, params }) => releaseTask(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
