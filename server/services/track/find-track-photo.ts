import { parseTrackCode } from '@/domain/case/track-code.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'

/**
 * Takes a track code and a file; gives the stored file when it is a picture of the finished work of that case and the
 * reporter has been answered or the case is closed. Refuses `track.unknown` and `file.not_found`.
 */
export async function findTrackPhoto(
  typed: string,
  fileId: string,
  db = defaultDb,
): Promise<Result<{ id: string; sha256: string; mime: string; width: number }>> {
  const trackCode = parseTrackCode(typed)
  if (!trackCode) return refuse('track.unknown')
  if (!isId(fileId)) return refuse('file.not_found')
  const answered = [
    { reply: { not: null } },
    { closedAt: { not: null } },
    { events: { some: { type: 'ChannelAnswered' } } },
  ]
  const photo = await db.casePhoto.findFirst({
    where: { fileId, phase: 'after', case: { trackCode, OR: answered } },
    select: { file: { select: { id: true, sha256: true, mime: true, width: true } } },
  })
  return photo ? ok(photo.file) : refuse('file.not_found')
}
