import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { authenticate } from '@/server/http/authenticate.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { openStream } from '@/server/live/open-stream.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/stream',
    name: 'openStream',
    tag: 'stream',
    summary:
      'Server-sent events for this person: case.changed, task.changed, alarm.raised, notification; replays after Last-Event-ID',
    auth: 'person',
    query: z.strictObject({
      lastEventId: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional()
        .describe('for clients that cannot send the header'),
    }),
    answer: { mediaType: 'text/event-stream', description: 'Events until the page leaves or the session ends' },
  },
  async ({ actor, query, request }) => {
    const seen = request.headers.get('last-event-id') ?? query.lastEventId ?? ''
    const recheck = async () => {
      const who = await authenticate(request)
      return who.ok ? who.value.actor : null
    }
    const stream = openStream({
      person: actor,
      after: /^\d{1,18}$/.test(seen) ? BigInt(seen) : null,
      signal: request.signal,
      recheck,
    })
    // no-transform: compression would hold events back; x-accel-buffering tells nginx the same
    const headers = {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    }
    return ok(new Response(stream, { headers }))
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
