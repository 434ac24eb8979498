import { refuse, ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'

const jsonBytes = 1024 * 1024
export const imageBytes = 20 * 1024 * 1024
/** Boundaries and headers of the parts around one file. */
const multipartBytes = imageBytes + 64 * 1024

/** Takes a request; gives its JSON. Refuses another media type, more than `max` bytes (1 MB), and what is not JSON in UTF-8. */
export async function readJson(request: Request, max = jsonBytes): Promise<Result<unknown>> {
  const type = mediaType(request)
  if (type !== 'application/json' && !type.endsWith('+json'))
    return refuse('input.media_type', { expected: 'application/json' })
  const bytes = await readBytes(request, max)
  if (!bytes) return refuse('input.too_large', { max })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return refuse('input.not_json')
  }
}

/** Takes a multipart request; gives the bytes of its one part `file`. Refuses other shapes and files over 20 MB. */
export async function readImage(request: Request): Promise<Result<Uint8Array>> {
  const expected = 'multipart/form-data'
  if (mediaType(request) !== expected) return refuse('input.media_type', { expected })
  const bytes = await readBytes(request, multipartBytes)
  const maxMb = imageBytes / 1024 / 1024
  if (!bytes) return refuse('file.too_large', { maxMb })
  const form = await parseForm(bytes, request.headers.get('content-type') ?? '')
  if (!form) return refuse('input.media_type', { expected })
  const strangers = [...form.keys()].filter((name) => name !== 'file')
  if (strangers[0] !== undefined)
    return refuse('input.invalid', {}, [
      { path: strangers[0].slice(0, 60), code: 'input.unknown_field', params: { name: strangers[0].slice(0, 60) } },
    ])
  const [file, second] = form.getAll('file')
  if (!(file instanceof Blob)) return refuse('input.invalid', {}, [{ path: 'file', code: 'input.required' }])
  if (second !== undefined) return refuse('file.too_many', { max: 1 })
  if (file.size > imageBytes) return refuse('file.too_large', { maxMb })
  return ok(new Uint8Array(await file.arrayBuffer()))
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
}

/** Reads at most `max` bytes; null when there are more. Never holds more than that in memory. */
async function readBytes(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > max) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return null
  }
}
