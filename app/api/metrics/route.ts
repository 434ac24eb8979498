import type { NextRequest } from 'next/server'
import { can } from '@/domain/policy/can.ts'
import { db } from '@/server/db/client.ts'
import { authenticate } from '@/server/http/authenticate.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { problemAnswer } from '@/server/http/problem-answer.ts'
import { getHub } from '@/server/live/hub.ts'
import { log } from '@/server/log.ts'
import { caseMetrics } from '@/server/metrics/case-metrics.ts'
import { registry } from '@/server/metrics/registry.ts'
import { isLocal } from '@/server/http/peer.ts'

/** Measurements for Prometheus: from this machine itself, or by a key whose person may operate the system. */
export async function GET(request: NextRequest): Promise<Response> {
  const refused = isLocal(request.headers) ? null : await refusalOf(request)
  if (refused) return refused
  const own = `${await registry.metrics()}\n# HELP yingshao_streams_open Pages following this process\n# TYPE yingshao_streams_open gauge\nyingshao_streams_open ${getHub().size}\n`
  const cases = await caseMetrics(db).catch((error: unknown) => {
    log.warn({ err: error }, 'figures of cases could not be read')
    return ''
  })
  return new Response(own + cases, { headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' } })
}

async function refusalOf(request: NextRequest): Promise<Response | null> {
  const who = await authenticate(request)
  const allowed = who.ok ? can(who.value.actor, 'system.operate', null) : who
  return allowed.ok ? null : problemAnswer(request, allowed.error)
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
