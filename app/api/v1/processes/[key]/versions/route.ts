import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processParams, processVersion } from '@/server/http/views/process.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/{key}/versions',
    name: 'listProcessVersions',
    tag: 'processes',
    summary: 'The published versions with key and version in the engine, newest first',
    auth: 'person',
    params: processParams,
    answer: z.object({ items: z.array(processVersion) }),
    refusals: ['right.missing', 'process.not_found'],
  },
  async ({ actor, params }) => {
    const process = await getProcess(actor, params.key)
    return process.ok ? ok({ items: process.value.versions }) : process
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
