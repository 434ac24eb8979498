import { fileStore } from '@/server/storage/file-store.ts'
import type { FileStore } from '@/server/storage/file-store.ts'
import { makeThumbnail, thumbnailWidth } from '@/server/storage/picture.ts'

export type OpenedPicture = { bytes: Uint8Array<ArrayBuffer>; mime: string; etag: string }

/**
 * Takes the row of a picture the reader may see; gives it, or a small one that is made at first use and kept. Throws
 * when the picture is gone: the row says it is there.
 */
export async function openPicture(
  file: { sha256: string; mime: string; width: number },
  askedWidth: number | undefined,
  store: FileStore = fileStore,
): Promise<OpenedPicture> {
  const width = thumbnailWidth(askedWidth)
  if (width === null || width >= file.width)
    return { bytes: await readKept(store, file.sha256), mime: file.mime, etag: `"${file.sha256}"` }
  const name = `${file.sha256}.w${width}.webp`
  const etag = `"${file.sha256}.w${width}"`
  const made = await store.read(name)
  if (made) return { bytes: made, mime: 'image/webp', etag }
  const bytes = await makeThumbnail(await readKept(store, file.sha256), width)
  await store.write(name, bytes)
  return { bytes, mime: 'image/webp', etag }
}

async function readKept(store: FileStore, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await store.read(name)
  if (!bytes) throw new Error(`the picture ${name} is missing in the file store`)
  return bytes
}
