import { randomUUID } from 'node:crypto'
import { LaunchFailure } from '../launch/failure.ts'
import { waitMs } from './wait-ms.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; code: string; text: string }

/** With the pauses between them about nine seconds: as long as a web app takes to be started again. */
const usualAttempts = 8

/** The public API as one person sees it. Writes carry an idempotency key, so that a retry never does a thing twice. */
export class Api {
  private readonly address: string
  private readonly key: string
  private readonly attempts: number

  constructor(address: string, key: string, attempts = usualAttempts) {
    this.attempts = attempts
    this.address = address.replace(/\/$/, '')
    this.key = key
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'GET' })
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    return this.send<T>(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' }
    return this.send<T>(path, { method: 'PUT', headers, body: JSON.stringify(body) })
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'DELETE' })
  }

  upload(picture: Buffer): Promise<Answer<{ id: string }>> {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg')
    return this.send('/api/v1/files', { method: 'POST', body })
  }

  /** Tries again while the server is away, busy or still answering the first try; every other answer stands. */
  private async send<T>(path: string, request: RequestInit): Promise<Answer<T>> {
    const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${this.key}` }
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(this.address + path, { ...request, headers }).catch(
        (error: unknown) => error as Error,
      )
      const away = response instanceof Error || [429, 502, 503].includes(response.status)
      if (!away) return read<T>(response)
      if (attempt === this.attempts) {
        if (response instanceof Error) throw new LaunchFailure(unreachable(this.address, response))
        return read<T>(response)
      }
      const asked = response instanceof Error ? 0 : Number(response.headers.get('retry-after') ?? 0) * 1000
      await waitMs(Math.max(asked, 250 * attempt))
    }
  }
}

const unreachable = (address: string, { message, cause }: Error) => {
  const reason = cause instanceof Error && cause.message ? cause.message : message
  return (
    `连不上 ${address}（${reason}）；请先 npm start，或用 --address 写明地址。 ` +
    `${address} cannot be reached (${reason}): npm start first, or name the address with --address.`
  )
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  if (response.ok) return { ok: true, value: JSON.parse(text) as T }
  return { ok: false, status: response.status, code: problemCode(text), text: text.slice(0, 600) }
}

function problemCode(text: string): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
