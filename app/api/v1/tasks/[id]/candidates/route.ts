import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { taskParams } from '@/server/http/task-params.ts'
import { named } from '@/server/http/views/common.ts'
import { listCandidates } from '@/server/services/tasks/list-candidates.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/tasks/{id}/candidates',
    name: 'listCandidates',
    tag: 'tasks',
    summary: 'The people to whom an open step may be given',
    auth: 'person',
    params: taskParams,
    answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), role: named, unit: named })) }),
    refusals: ['task.not_found', 'task.not_yours', 'task.already_done', 'right.missing'],
  },
  async ({ actor, params }) => {
    const people = await listCandidates(actor, params.id)
    return people.ok ? ok({ items: people.value }) : people
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
