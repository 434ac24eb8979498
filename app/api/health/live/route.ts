import { otherMethods } from '@/server/http/other-methods.ts'

/** Says that this process answers; nothing else is asked. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
