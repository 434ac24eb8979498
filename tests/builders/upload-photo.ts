import sharp from 'sharp'
import type { Person } from '@/domain/policy/person.ts'
import { storeFile } from '@/server/services/files/store-file.ts'
import { valueOf } from './value-of.ts'

/** A picture in the file store, uploaded by this person through the service; gives its id. */
export async function uploadPhoto(actor: Person): Promise<string> {
  const colour = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 90 }
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  return valueOf(await storeFile(actor, new Uint8Array(picture))).id
}

const kept = new Map<string, Promise<string>>()

/** One picture per person, made once: for tests that drive many cases. */
export function anyPhotoOf(actor: Person): Promise<string> {
  const photo = kept.get(actor.id) ?? uploadPhoto(actor)
  kept.set(actor.id, photo)
  return photo
}
