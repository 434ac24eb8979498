import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processSummary } from '@/server/http/views/process.ts'
import { listProcesses } from '@/server/services/processes/list-processes.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes',
    name: 'listProcesses',
    tag: 'processes',
    summary: 'The published processes with the open cases at each step',
    auth: 'person',
    answer: z.object({ items: z.array(processSummary) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const processes = await listProcesses(actor)
    return processes.ok ? ok({ items: processes.value }) : processes
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
