import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { PlainAction } from '@/domain/policy/subjects.ts'
import type { Locale } from '@/domain/shared/refusal-text.ts'
import type { RefusalCode } from '@/domain/shared/refusal.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { Actor } from '@/server/auth/actor.ts'
import type { Idempotency } from '@/server/db/idempotency.ts'

/** Anything that is not JSON: a picture, a stream of events. */
export type RawAnswer = { mediaType: string; description: string }

/** One route: what checks its input, makes its types and describes it in OpenAPI. */
export type RouteDefinition = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** as OpenAPI writes it, `/api/v1/cases/{number}` */
  path: string
  /** operationId, verb and noun */
  name: string
  tag: string
  summary: string
  auth: 'person' | 'public'
  /** asked before the input is looked at, so that who may not do it at all is not told to mend it first */
  right?: PlainAction
  params?: z.ZodObject
  query?: z.ZodObject
  /** JSON by a schema, or one image as multipart field `file` */
  body?: z.ZodType | 'image'
  /** bytes of JSON at most, where 1 MB is too little */
  largestBody?: number
  answer: z.ZodType | RawAnswer
  status?: 200 | 201 | 202
  /** besides those every route may give */
  refusals?: readonly RefusalCode[]
  /** `kept` here (the default of every POST of a person) or `service`: in the service's own transaction */
  idempotency?: 'kept' | 'service'
}

/** What a service may give where JSON holds text: moments are written by the edge. */
export type Given<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : T extends object
      ? { [Key in keyof T]: Given<T[Key]> }
      : T

type Parsed<T> = T extends z.ZodType ? z.output<T> : Record<never, never>

export type Call<D extends RouteDefinition> = {
  actor: D['auth'] extends 'person' ? Actor : null
  params: Parsed<D['params']>
  query: Parsed<D['query']>
  body: D['body'] extends 'image' ? Uint8Array : D['body'] extends z.ZodType ? z.output<D['body']> : undefined
  /** for services that keep the answer in their own transaction */
  idempotency: Idempotency | undefined
  /** of texts in the answer */
  locale: Locale
  /** headers of the answer */
  headers: Headers
  request: NextRequest
}

export type AnswerOf<D extends RouteDefinition> = D['answer'] extends z.ZodType
  ? Given<z.output<D['answer']>>
  : Response

export type Handler<D extends RouteDefinition> = (call: Call<D>) => Promise<Result<AnswerOf<D>>>

/** A handler as Next takes it, with the definition it was made from. */
export type Route = {
  (request: NextRequest, context: { params: Promise<Record<string, string | string[]>> }): Promise<Response>
  definition: RouteDefinition
}
