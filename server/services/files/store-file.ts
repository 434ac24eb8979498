import { createHash } from 'node:crypto'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { fileStore } from '@/server/storage/file-store.ts'
import type { FileStore } from '@/server/storage/file-store.ts'
import { readPicture } from '@/server/storage/picture.ts'

export type StoredFile = {
  id: string
  width: number
  height: number
  capturedAt: Date | null
  lng: number | null
  lat: number | null
}

/**
 * Takes the bytes of an upload; keeps the picture upright and bare under the hash of what was sent, then writes its row:
 * a row always has its picture. Anybody of the staff may upload; only a case makes others see it.
 */
export async function storeFile(
  actor: Person,
  bytes: Uint8Array,
  { db = defaultDb, store = fileStore }: { db?: Pick<Db, 'file'>; store?: FileStore } = {},
): Promise<Result<StoredFile>> {
  const picture = await readPicture(bytes)
  if (!picture.ok) return picture
  const { format, width, height, capture, bytes: kept } = picture.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await store.write(sha256, kept)
  const id = newId()
  await db.file.create({
    data: {
      id,
      sha256,
      mime: `image/${format}`,
      bytes: kept.byteLength,
      width,
      height,
      ...capture,
      uploadedBy: actor.id,
      createdAt: now(),
    },
  })
  return ok({ id, width, height, ...capture })
}
