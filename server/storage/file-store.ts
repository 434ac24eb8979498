import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/env.ts'
import { newId } from '@/server/ids.ts'

/** Where pictures lie. Names are made from their hash, so what is written once never changes. */
export type FileStore = {
  /** the bytes, or null when nothing lies under the name */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** durable when it returns; writing the same name again changes nothing that a reader could see */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** Files under `DATA_DIR/files`, spread over 256 folders. */
export function createDiskStore(root = path.join(env.DATA_DIR, 'files')): FileStore {
  const placeOf = (name: string) => {
    if (!/^[0-9a-f]{64}[\w.-]*$/.test(name)) throw new Error(`not a name of the file store: ${name}`)
    return path.join(/* turbopackIgnore: true */ root, name.slice(0, 2), name)
  }
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(placeOf(name)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async write(name, bytes) {
      const place = placeOf(name)
      await mkdir(path.dirname(place), { recursive: true })
      const draft = `${place}.${newId()}.part`
      try {
        await writeDurably(draft, bytes)
        await rename(draft, place)
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

export const fileStore: FileStore = createDiskStore()
