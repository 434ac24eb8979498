import { z } from 'zod'
import { openPicture } from '@/server/services/files/open-picture.ts'
import type { FileRow } from '@/server/services/files/find-file.ts'

export const pictureQuery = z.strictObject({
  w: z.coerce.number().int().min(1).max(4000).optional().describe('at most about this wide'),
})

/**
 * Gives a picture of somebody who may see it. It never changes, so a browser may keep it; `private`, because the next
 * person at a shared cache may not. A browser that opens it alone gets a picture and nothing that could run.
 */
export async function pictureResponse(request: Request, file: FileRow, width: number | undefined): Promise<Response> {
  const { bytes, mime, etag } = await openPicture(file, width)
  const headers = {
    etag,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': mime, 'content-disposition': 'inline' } })
}
