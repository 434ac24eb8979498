import { readProblem, type Answer, type Problem } from './call-api.ts'

/**
 * Takes a photo; sends it to the store at once and gives its id. XMLHttpRequest, because fetch cannot say
 * how much has gone out.
 */
export function uploadFile(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Answer<{ id: string }>> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest()
    const lost = () => settle({ ok: false, problem: { status: 0, code: 'network', text: '', cure: '', fields: [] } })
    request.open('POST', '/api/v1/files')
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = lost
    request.onabort = lost
    request.ontimeout = lost
    request.timeout = 120_000
    request.onload = () => {
      const { status } = request
      const response: unknown = request.response
      if (status >= 200 && status < 300) settle({ ok: true, status, value: response as { id: string } })
      else settle({ ok: false, problem: readProblem(status, response) })
    }
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

const finalNos = new Set([400, 413, 415, 422])

/** Says whether the store looked at the file and said no; anything else may pass at the next try. */
export const isRefused = ({ status }: Problem): boolean => finalNos.has(status)
