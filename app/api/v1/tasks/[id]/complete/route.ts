import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { completion, completionFaults, taskDone, taskParams, taskRefusals } from '@/server/http/task-params.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/tasks/{id}/complete',
    name: 'completeTask',
    tag: 'tasks',
    summary: 'Does a step: its outcome and its form, checked against the form of the model',
    auth: 'person',
    params: taskParams,
    body: completion,
    answer: taskDone,
    idempotency: 'service',
    refusals: [...taskRefusals, ...completionFaults],
  },
  async ({ actor, params, body, idempotency, headers }) => {
    const done = await completeTask(actor, params.id, body, { idempotency })
    if (!done.ok) return done
    if (done.value.replay) headers.set('idempotency-replayed', 'true')
    return ok({ caseNumber: done.value.caseNumber })
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
