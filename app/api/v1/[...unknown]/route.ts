import { refuse } from '@/domain/shared/result.ts'
import { route } from '@/server/http/route.ts'

const definition = {
  path: '/api/v1/{unknown}',
  name: 'unknown',
  tag: 'unknown',
  summary: 'Whatever has no address of its own',
  auth: 'public',
  answer: { mediaType: 'application/problem+json', description: 'never' },
} as const

export const GET = route({ ...definition, method: 'GET' }, async () => refuse('route.unknown'))
export const POST = route({ ...definition, method: 'POST' }, async () => refuse('route.unknown'))
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
