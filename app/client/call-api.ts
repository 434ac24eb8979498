import { sentences } from '@/components/case/sentences.ts'

/** One field at fault as a problem document names it; `path` is dotted from the root of the body. */
export type ProblemField = { path: string; code: string; text: string }

/** A refusal as the API words it (RFC 9457); `status` 0 means that no answer came. */
export type Problem = { status: number; code: string; text: string; cure: string; fields: ProblemField[] }

export type Answer<T> = { ok: true; status: number; value: T } | { ok: false; problem: Problem }

type Call = { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }

/**
 * Takes a path under the own origin and what to send; gives the answer or the refusal in words.
 * Never throws but on abort: a dead network is a refusal with status 0.
 */
export async function callApi<T>(
  path: string,
  { method = 'GET', body, headers, signal }: Call = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    const content: unknown = response.status === 204 ? null : await response.json().catch(() => null)
    if (response.ok) return { ok: true, status: response.status, value: content as T }
    return { ok: false, problem: readProblem(response.status, content) }
  } catch {
    return { ok: false, problem: { status: 0, code: 'network', text: '', cure: '', fields: [] } }
  }
}

/** Takes the status and body of a refused request; gives it as a problem, whatever of it was there. */
export function readProblem(status: number, content: unknown): Problem {
  const from = isRecord(content) ? content : {}
  const listed = Array.isArray(from['fields']) ? from['fields'] : []
  return {
    status,
    code: text(from['code']),
    text: text(from['title']),
    cure: text(from['cure']),
    fields: listed.filter(isRecord).map((entry) => ({
      path: text(entry['path']),
      code: text(entry['code']),
      text: [text(entry['message']), text(entry['cure'])].filter(Boolean).join('，'),
    })),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Takes a refusal and what to say when no answer came; gives one line: what is wrong, then what to do. */
export function problemWords({ status, text: wrong, cure }: Problem, offline: string): string {
  return status === 0 || !wrong ? offline : sentences(wrong, cure)
}
