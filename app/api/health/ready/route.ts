import { otherMethods } from '@/server/http/other-methods.ts'
import { log } from '@/server/log.ts'
import { toWire } from '@/server/http/wire.ts'
import { checkReady } from '@/server/services/health/check-ready.ts'

const headers = { 'cache-control': 'no-store' }

/** Says of every part whether it is up, and what waits while it is not. 503 while a needed part is down. */
export async function GET(): Promise<Response> {
  try {
    const ready = await checkReady()
    return Response.json(toWire(ready), { status: ready.status === 'down' ? 503 : 200, headers })
  } catch (error) {
    log.error({ err: error }, 'readiness could not be checked')
    return Response.json({ status: 'down', parts: [], waiting: [] }, { status: 503, headers })
  }
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
