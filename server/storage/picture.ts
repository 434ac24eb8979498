import sharp from 'sharp'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { readCapture } from './exif.ts'
import type { Capture } from './exif.ts'

const maxMegapixels = 50
const formats = ['jpeg', 'png', 'webp'] as const
type Format = (typeof formats)[number]

/** A picture as it is kept: upright, without anything the camera wrote into it. */
export type Picture = { bytes: Uint8Array; format: Format; width: number; height: number; capture: Capture }

// Pictures are rare and big: one at a time per request, and nothing of them kept in memory.
sharp.cache(false)
sharp.concurrency(1)

/**
 * Takes the bytes of an upload; gives the picture to keep, and when and where it was taken. The whole picture is
 * decoded: a name, a head or half a file is not enough. Refuses what is not JPEG, PNG or WebP, and over 50 megapixels.
 */
export async function readPicture(bytes: Uint8Array): Promise<Result<Picture>> {
  if (bytes.byteLength === 0) return refuse('file.empty')
  const head = await sharp(bytes)
    .metadata()
    .catch(() => null)
  const format = formats.find((known) => known === head?.format)
  if (!head?.width || !head.height || !format) return refuse('file.not_image')
  if (head.width * head.height > maxMegapixels * 1e6) return refuse('file.too_many_pixels', { maxMegapixels })
  const whole = await redraw(bytes, format).catch(() => null)
  if (!whole) return refuse('file.not_image')
  const { width, height } = whole.info
  return ok({ bytes: whole.data, format, width, height, capture: readCapture(head.exif) })
}

function redraw(bytes: Uint8Array, format: Format) {
  const upright = sharp(bytes, { failOn: 'error', limitInputPixels: maxMegapixels * 1e6 }).autoOrient()
  switch (format) {
    case 'jpeg':
      return upright.jpeg({ quality: 88, mozjpeg: false }).toBuffer({ resolveWithObject: true })
    case 'png':
      return upright.png().toBuffer({ resolveWithObject: true })
    case 'webp':
      return upright.webp({ quality: 88 }).toBuffer({ resolveWithObject: true })
    default:
      return format satisfies never
  }
}

/** Widths in which small pictures are made; others are rounded up, so that no address can fill the disk. */
const widths = [160, 320, 640, 1280, 1920] as const

/** Takes a width asked for; gives the one that is made, or null for the picture itself. */
export function thumbnailWidth(asked: number | undefined): number | null {
  return asked === undefined ? null : (widths.find((width) => width >= asked) ?? null)
}

/** Takes a kept picture; gives it no wider than `width`, as WebP. */
export async function makeThumbnail(bytes: Uint8Array, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sharp(bytes, { limitInputPixels: maxMegapixels * 1e6 })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
  return new Uint8Array(drawn)
}
