import type { NextRequest } from 'next/server'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { localeOf } from './locale.ts'
import { problemResponse } from './problem.ts'
import { traceOf, traceparentOf } from './trace.ts'

/** Takes a request that never reaches `route()` and why; gives the problem document in its language and with its trace. */
export function problemAnswer(request: NextRequest, refusal: Refusal): Response {
  const trace = traceOf(request.headers.get('traceparent'))
  const locale = localeOf(request.cookies.get('locale')?.value, request.headers.get('accept-language'))
  const response = problemResponse(refusal, { locale, instance: request.nextUrl.pathname, traceId: trace.traceId })
  response.headers.set('traceparent', traceparentOf(trace))
  response.headers.set('cache-control', 'no-store')
  return response
}
