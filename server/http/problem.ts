import { refusalCure, refusalKind, refusalSentences, refusalText } from '@/domain/shared/refusal-text.ts'
import type { Locale } from '@/domain/shared/refusal-text.ts'
import type { Refusal, RefusalCode, RefusalKind } from '@/domain/shared/refusal.ts'

const statusByKind: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  unavailable: 503,
}

/** Where HTTP has a word of its own for it. */
const statusByCode: Partial<Record<RefusalCode, number>> = {
  'auth.required': 401,
  'auth.key_invalid': 401,
  'auth.wrong': 401,
  'method.not_allowed': 405,
  'input.too_large': 413,
  'file.too_large': 413,
  'input.media_type': 415,
  'auth.locked': 429,
  'rate.limited': 429,
  'server.fault': 500,
}

export type ProblemContext = { locale: Locale; instance: string; traceId: string }

/** Takes a code; gives the HTTP status it is answered with. */
export const statusOf = (code: RefusalCode): number => statusByCode[code] ?? statusByKind[refusalKind(code)]

/** A problem document (RFC 9457) in the language of the reader; `code` and the paths of `fields` are for programs. */
export function problemDocument(refusal: Refusal, { locale, instance, traceId }: ProblemContext) {
  const status = statusOf(refusal.code)
  return {
    type: `urn:yingshao:problem:${refusal.code}`,
    title: refusalText(refusal, locale),
    status,
    detail: refusalSentences(refusal)[locale],
    code: refusal.code,
    cure: refusalCure(refusal, locale),
    instance,
    traceId,
    fields: (refusal.fields ?? []).map((fault) => ({
      path: fault.path,
      code: fault.code,
      message: refusalText(fault, locale),
      cure: refusalCure(fault, locale),
    })),
  }
}

/** Takes a refusal; gives the answer of the API. */
export function problemResponse(refusal: Refusal, context: ProblemContext): Response {
  const body = problemDocument(refusal, context)
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': context.locale === 'zh' ? 'zh-CN' : 'en',
  })
  if (body.status === 401) headers.set('www-authenticate', 'Bearer realm="yingshao"')
  if (body.status === 503) headers.set('retry-after', '5')
  if (body.status === 429) headers.set('retry-after', String(retryAfter(refusal)))
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

function retryAfter({ params }: Refusal): number {
  const { minutes, seconds } = params ?? {}
  return Number(seconds ?? (minutes === undefined ? 5 : Number(minutes) * 60))
}
