import type { NextRequest } from 'next/server'
import { problemAnswer } from './problem-answer.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

type Method = (typeof methods)[number]
export type OtherMethod = (request: NextRequest) => Response

/**
 * Takes the methods an address has; gives the handlers of all others, which refuse with `method.not_allowed` and say in
 * `Allow` what there is, and that of OPTIONS. Next itself would refuse without a word, and count these as methods.
 */
export function otherMethods<const Own extends Method>(
  ...own: Own[]
): Record<Exclude<Method, Own> | 'OPTIONS', OtherMethod> {
  const has = (method: Method) => own.some((known) => known === method)
  const allow = [...own, ...(has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const others = methods.filter((method) => !has(method)).map((method) => [method, refuseMethod(allow)])
  const options = () => new Response(null, { status: 204, headers: { allow } })
  return Object.fromEntries([...others, ['OPTIONS', options]]) as Record<Exclude<Method, Own> | 'OPTIONS', OtherMethod>
}

function refuseMethod(allow: string): OtherMethod {
  return (request) => {
    const response = problemAnswer(request, { code: 'method.not_allowed', params: { allow } })
    response.headers.set('allow', allow)
    return response
  }
}
