import { z } from 'zod'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import type { RefusalCode } from '@/domain/shared/refusal.ts'
import { absentCode } from './absent-code.ts'
import type { Route, RouteDefinition } from './definition.ts'
import { statusOf } from './problem.ts'

type Json = Record<string, unknown>

const problemRef = { $ref: '#/components/schemas/Problem' }

const problemSchema = z.toJSONSchema(
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('for programs; does not change'),
    cure: z.string().describe('what to do about it'),
    instance: z.string(),
    traceId: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string(), cure: z.string() })),
  }),
)

/** Takes the routes; gives their description (OpenAPI 3.1) from the very schemas that check the input. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const { definition } of routes) {
    paths[definition.path] = { ...paths[definition.path], [definition.method.toLowerCase()]: operation(definition) }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: '应哨 Yingshao API',
      version,
      description:
        'Times are RFC 3339 with offset. Lists give `nextCursor`. Refusals are problem documents (RFC 9457). A POST with an `Idempotency-Key` is done once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [...new Set(routes.map(({ definition }) => definition.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: withoutDialect(problemSchema) },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'an API key' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
    },
  }
}

function operation(definition: RouteDefinition): Json {
  const { name, tag, summary, auth, body, refusals = [] } = definition
  const parameters = [
    ...parametersOf(definition, 'path'),
    ...parametersOf(definition, 'query'),
    ...idempotencyHeader(definition),
  ]
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(auth === 'public' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: requestContent(body) } }),
    responses: { ...answerOf(definition), ...problemsOf([...refusals, ...everywhere(definition)]) },
  }
}

function parametersOf({ params, query }: RouteDefinition, place: 'path' | 'query'): Json[] {
  const shape = (place === 'path' ? params : query)?.shape ?? {}
  return Object.entries(shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const { description, ...rest } = jsonSchema(schema, 'input')
    const required = place === 'path' || !schema.safeParse(undefined).success
    return { name, in: place, required, ...(typeof description === 'string' && { description }), schema: rest }
  })
}

function idempotencyHeader({ method, auth }: RouteDefinition): Json[] {
  if (method !== 'POST' || auth === 'public') return []
  const schema = { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' }
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema }]
}

function requestContent(body: z.ZodType | 'image'): Json {
  if (body !== 'image') return { 'application/json': { schema: jsonSchema(body, 'input') } }
  const file = { type: 'string', contentMediaType: 'image/*', description: 'JPEG, PNG or WebP, at most 20 MB' }
  return { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } } }
}

function answerOf({ answer, status = 200, summary }: RouteDefinition): Json {
  const content =
    answer instanceof z.ZodType
      ? { 'application/json': { schema: jsonSchema(answer, 'output') } }
      : { [answer.mediaType]: { schema: { type: 'string' } } }
  return { [String(status)]: { description: answer instanceof z.ZodType ? summary : answer.description, content } }
}

/** What any route of this kind may answer. */
function everywhere(definition: RouteDefinition): RefusalCode[] {
  const { auth, body, query, params, method } = definition
  return [
    ...(auth === 'person' ? (['auth.required', 'auth.key_invalid'] as const) : []),
    ...(params ? [absentCode(definition)] : []),
    ...(body || query ? (['input.invalid'] as const) : []),
    ...(body ? (['input.media_type', body === 'image' ? 'file.too_large' : 'input.too_large'] as const) : []),
    ...(method !== 'GET' && auth === 'person' ? (['auth.cross_site'] as const) : []),
    ...(method === 'POST' && auth === 'person' ? (['idempotency.key_reused', 'idempotency.in_progress'] as const) : []),
    'database.unavailable',
    'server.fault',
  ]
}

function problemsOf(codes: readonly RefusalCode[]): Json {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of new Set(codes)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  const entries = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, list]) => {
      const description = list.map((code) => `\`${code}\` ${refusalText({ code }, 'en')}`).join('; ')
      return [String(status), { description, content: { 'application/problem+json': { schema: problemRef } } }]
    })
  return Object.fromEntries(entries) as Json
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return withoutDialect(z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }))
}

function withoutDialect(schema: Json): Json {
  const { $schema: _dialect, '~standard': _standard, ...rest } = schema
  return rest
}
