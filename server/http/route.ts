import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { can } from '@/domain/policy/can.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Locale } from '@/domain/shared/refusal-text.ts'
import type { Result } from '@/domain/shared/result.ts'
import { log } from '@/server/log.ts'
import { observeRequest } from '@/server/metrics/http-metrics.ts'
import { withTrace } from '@/server/trace.ts'
import { absentCode } from './absent-code.ts'
import { authenticate } from './authenticate.ts'
import type { Call, Handler, Route, RouteDefinition } from './definition.ts'
import { faultOf } from './fault.ts'
import { fieldFaults } from './field-faults.ts'
import { findNul } from './find-nul.ts'
import { closeRequest, idempotencyOf, openRequest } from './idempotency.ts'
import { localeOf } from './locale.ts'
import { problemResponse } from './problem.ts'
import { readImage, readJson } from './read-body.ts'
import { isSameOrigin } from './same-origin.ts'
import { traceOf, traceparentOf } from './trace.ts'
import type { Trace } from './trace.ts'
import { toWire } from './wire.ts'

type Params = Record<string, string | string[]>

/**
 * Makes the handler of one route: who calls, the input by its schemas, one service, the answer or a problem document,
 * a line of log and a measurement. Nothing a handler throws reaches the caller.
 */
export function route<const D extends RouteDefinition>(definition: D, handler: Handler<D>): Route {
  const answer = async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const started = performance.now()
    const trace = traceOf(request.headers.get('traceparent'))
    return withTrace(trace.traceId, async () => {
      const line: Record<string, unknown> = { trace: trace.traceId, method: request.method, route: definition.path }
      const result = await guarded(() => run(definition, handler, request, context, line), line)
      const response = result.ok ? result.value : problemResponse(result.error, problemContext(request, trace))
      finish(response, trace)
      const ms = Math.round(performance.now() - started)
      observeRequest(definition, response.status, ms / 1000)
      log.info({ ...line, status: response.status, ms, ...(!result.ok && { code: result.error.code }) }, 'request')
      return response
    })
  }
  return Object.assign(answer, { definition })
}

async function run<D extends RouteDefinition>(
  definition: D,
  handler: Handler<D>,
  request: NextRequest,
  context: { params: Promise<Params> },
  line: Record<string, unknown>,
): Promise<Result<Response>> {
  const who = await authenticated(definition, request)
  if (!who.ok) return who
  const actor = who.value
  if (actor) line['person'] = actor.id
  const allowed = actor && definition.right ? can(actor, definition.right, null) : ok(true)
  if (!allowed.ok) return allowed
  const input = await readInput(definition, request, await context.params)
  if (!input.ok) return input
  if (typeof input.value.params['number'] === 'string') line['case'] = input.value.params['number']
  const repeat =
    definition.method === 'POST' && actor
      ? idempotencyOf(request, request.nextUrl.pathname, input.value.body)
      : ok(null)
  if (!repeat.ok) return repeat
  const headers = new Headers()
  const idempotency = repeat.value ?? undefined
  const call = {
    actor,
    ...input.value,
    idempotency,
    locale: requestLocale(request),
    headers,
    request,
  } as unknown as Call<D>
  const execute = async (): Promise<Result<Response>> => {
    const result = await handler(call)
    if (result.ok) line['case'] ??= caseNumberOf(result.value)
    return result.ok ? ok(respond(definition, result.value, headers)) : result
  }
  if (!idempotency || !actor || definition.idempotency === 'service') return execute()
  return once(actor.id, idempotency, execute)
}

async function authenticated(definition: RouteDefinition, request: NextRequest) {
  if (definition.auth === 'public')
    return isSameOrigin(request) || definition.method === 'GET' ? ok(null) : refuse('auth.cross_site')
  const who = await authenticate(request)
  return who.ok ? ok(who.value.actor) : who
}

/** So that the line of a step or a report names its case too. */
function caseNumberOf(value: unknown): string | undefined {
  const { caseNumber, number } = value as { caseNumber?: unknown; number?: unknown }
  return [caseNumber, number].find((text) => typeof text === 'string')
}

type Input = { params: Params; query: Record<string, unknown>; body: unknown }

async function readInput(definition: RouteDefinition, request: NextRequest, rawParams: Params): Promise<Result<Input>> {
  const params = definition.params?.safeParse(rawParams)
  if (findNul(rawParams) || (params && !params.success)) return { ok: false, error: { code: absentCode(definition) } }
  const query = check(definition.query ?? z.strictObject({}), Object.fromEntries(request.nextUrl.searchParams))
  if (!query.ok) return query
  const body = await readBody(definition, request)
  if (!body.ok) return body
  return ok({ params: (params?.data ?? {}) as Params, query: query.value as Record<string, unknown>, body: body.value })
}

async function readBody({ body, largestBody }: RouteDefinition, request: NextRequest): Promise<Result<unknown>> {
  if (!body) return ok(undefined)
  if (body === 'image') return readImage(request)
  const json = await readJson(request, largestBody)
  return json.ok ? check(body, json.value) : json
}

function check(schema: z.ZodType, value: unknown): Result<unknown> {
  const nul = findNul(value)
  if (nul) return refuse('input.invalid', {}, [{ path: nul.join('.'), code: 'text.control_characters' }])
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? ok(parsed.data) : refuse('input.invalid', {}, fieldFaults(parsed.error.issues))
}

/** Does the request once per key; what the first one answered is answered again. */
async function once(
  personId: string,
  idempotency: NonNullable<Call<RouteDefinition>['idempotency']>,
  execute: () => Promise<Result<Response>>,
): Promise<Result<Response>> {
  const before = await openRequest(personId, idempotency)
  if (!before.ok) return before
  if (before.value)
    return ok(
      Response.json(before.value.body, { status: before.value.status, headers: { 'idempotency-replayed': 'true' } }),
    )
  try {
    const result = await execute()
    const response = result.ok ? result.value : null
    await closeRequest(
      personId,
      idempotency,
      response && { status: response.status, body: await response.clone().json() },
    )
    return result
  } catch (error) {
    await closeRequest(personId, idempotency, null)
    throw error
  }
}

function respond(definition: RouteDefinition, value: unknown, headers: Headers): Response {
  if (value instanceof Response) return value
  const wire = toWire(value)
  const parsed = (definition.answer as z.ZodType).safeParse(wire)
  // Keys the description does not name stay inside; an answer that breaks it is our bug and must be seen.
  if (!parsed.success)
    log.error(
      { route: definition.path, issues: parsed.error.issues.slice(0, 5) },
      'the answer does not match its description',
    )
  return Response.json(parsed.success ? parsed.data : wire, { status: definition.status ?? 200, headers })
}

async function guarded(
  work: () => Promise<Result<Response>>,
  line: Record<string, unknown>,
): Promise<Result<Response>> {
  try {
    return await work()
  } catch (error) {
    const code = faultOf(error)
    log.error({ ...line, err: error }, code)
    return refuse(code, { traceId: String(line['trace']) })
  }
}

function problemContext(request: NextRequest, { traceId }: Trace) {
  return { locale: requestLocale(request), instance: request.nextUrl.pathname, traceId }
}

function requestLocale(request: NextRequest): Locale {
  // the pages never ask the browser's own wish, so what they fetch does not either
  const chosen =
    request.cookies.get('locale')?.value ??
    (request.headers.get('sec-fetch-site') === 'same-origin' ? 'zh-CN' : undefined)
  return localeOf(chosen, request.headers.get('accept-language'))
}

function finish({ headers }: Response, trace: Trace): void {
  headers.set('traceparent', traceparentOf(trace))
  headers.set('x-content-type-options', 'nosniff')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
