import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { openPicture } from '../services/files/open-picture.ts'
import { readCapture } from './exif.ts'
import { createDiskStore } from './file-store.ts'
import { readPicture, thumbnailWidth } from './picture.ts'

const draw = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3b7' } })
const taken = {
  IFD0: { Make: 'Yingshao' },
  IFD2: { DateTimeOriginal: '2026:05:01 08:30:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 49/1 3000/100', GPSLongitudeRef: 'E', GPSLongitude: '113/1 8/1 0/1' },
}
const code = async (bytes: Uint8Array) => {
  const result = await readPicture(bytes)
  return result.ok ? result.value.format : result.error.code
}

describe('an upload', () => {
  it('is kept upright and bare, and tells when and where it was taken', async () => {
    const sent = await draw(40, 20).jpeg().withMetadata({ orientation: 6 }).withExifMerge(taken).toBuffer()
    const picture = await readPicture(sent)
    if (!picture.ok) throw new Error(picture.error.code)
    const { width, height, capture, bytes } = picture.value
    expect([width, height]).toEqual([20, 40])
    expect(capture.capturedAt?.toISOString()).toBe('2026-05-01T00:30:00.000Z')
    expect(capture.lat).toBeCloseTo(27.825, 6)
    expect(capture.lng).toBeCloseTo(113.133333, 5)
    const kept = await sharp(bytes).metadata()
    expect([kept.exif, kept.orientation, kept.xmp, kept.iptc]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is a picture in fact, not by its name or head', async () => {
    const jpeg = await draw(400, 300).jpeg().toBuffer()
    expect(await code(jpeg)).toBe('jpeg')
    expect(await code(await draw(4, 4).png().toBuffer())).toBe('png')
    expect(await code(await draw(4, 4).webp().toBuffer())).toBe('webp')
    expect(await code(new Uint8Array())).toBe('file.empty')
    expect(await code(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('file.not_image')
    expect(await code(await draw(4, 4).tiff().toBuffer())).toBe('file.not_image')
    expect(await code(jpeg.subarray(0, 200))).toBe('file.not_image')
    expect(await code(Buffer.concat([jpeg.subarray(0, 24), Buffer.from('%PDF-1.7')]))).toBe('file.not_image')
    expect(await code(await draw(8000, 7000).png().toBuffer())).toBe('file.too_many_pixels')
  })

  it.each([
    [undefined],
    [new Uint8Array()],
    [new Uint8Array([73, 73, 42, 0, 255, 255, 255, 255])],
    [new TextEncoder().encode('Exif\0\0II*\0\u0008\0\0\0')],
  ])('survives a broken EXIF block (%#)', (block) => {
    expect(readCapture(block)).toEqual({ capturedAt: null, lng: null, lat: null })
  })
})

describe('the file store', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'yingshao-files-'))
  afterAll(() => rm(root, { recursive: true, force: true }))
  const store = createDiskStore(root)
  const name = 'ab'.repeat(32)

  it('gives what was written, the same after writing twice, and leaves no drafts', async () => {
    expect(await store.read(name)).toBeNull()
    await Promise.all([store.write(name, new Uint8Array([1, 2])), store.write(name, new Uint8Array([1, 2]))])
    expect(await store.read(name)).toEqual(new Uint8Array([1, 2]))
    expect(await readdir(path.join(root, 'ab'))).toEqual([name])
  })

  it.each(['../etc/passwd', 'x', '/etc/passwd', `${'ab'.repeat(32)}/../x`])('knows no file named %s', async (bad) => {
    await expect(store.read(bad)).rejects.toThrow('not a name')
  })

  it('makes a small picture once, never a larger one', async () => {
    const sha256 = 'cd'.repeat(32)
    await store.write(sha256, await draw(1000, 500).jpeg().toBuffer())
    const row = { sha256, mime: 'image/jpeg', width: 1000 }
    const small = await openPicture(row, 300, store)
    expect([small.mime, (await sharp(small.bytes).metadata()).width]).toEqual(['image/webp', 320])
    expect(await store.read(`${sha256}.w320.webp`)).toEqual(small.bytes)
    expect((await openPicture(row, 1900, store)).mime).toBe('image/jpeg')
    expect((await openPicture(row, undefined, store)).etag).toBe(`"${sha256}"`)
  })

  it.each([
    [1, 160],
    [161, 320],
    [1921, null],
    [undefined, null],
  ])('a width of %s is made as %s', (asked, made) => {
    expect(thumbnailWidth(asked)).toBe(made)
  })
})
