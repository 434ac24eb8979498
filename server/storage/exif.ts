/** What a camera wrote into a picture: when and where it was taken. */
export type Capture = { capturedAt: Date | null; lng: number | null; lat: number | null }

const tags = {
  exifFolder: 0x8769,
  gpsFolder: 0x8825,
  takenAt: 0x9003,
  takenOffset: 0x9011,
  latRef: 1,
  lat: 2,
  lngRef: 3,
  lng: 4,
}
/** bytes of one value: byte, text, short, long, rational */
const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 }
const nothing: Capture = { capturedAt: null, lng: null, lat: null }

/**
 * Takes the EXIF block of a picture (with or without its `Exif\0\0` head); gives time and place. The block comes from
 * outside: whatever in it does not make sense is left out. A time without offset is taken as China's.
 */
export function readCapture(block: Uint8Array | undefined): Capture {
  if (!block) return nothing
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const tiff = bytes.subarray(bytes.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
  try {
    return captureOf(tiff)
  } catch {
    return nothing
  }
}

function captureOf(tiff: Buffer): Capture {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const reader = {
    short: (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    long: (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  }
  const root = readFolder(tiff, reader, reader.long(4))
  const folder = (tag: number) =>
    typeof root.get(tag)?.[0] === 'number'
      ? readFolder(tiff, reader, root.get(tag)![0] as number)
      : new Map<number, Value>()
  const exif = folder(tags.exifFolder)
  const gps = folder(tags.gpsFolder)
  const lat = degrees(gps.get(tags.lat), gps.get(tags.latRef), 'S', 90)
  const lng = degrees(gps.get(tags.lng), gps.get(tags.lngRef), 'W', 180)
  const placed = lat !== null && lng !== null && !(lat === 0 && lng === 0)
  return {
    capturedAt: moment(exif.get(tags.takenAt), exif.get(tags.takenOffset)),
    lng: placed ? lng : null,
    lat: placed ? lat : null,
  }
}

type Value = (number | string)[]
type Reader = { short(at: number): number; long(at: number): number }

function readFolder(tiff: Buffer, reader: Reader, start: number): Map<number, Value> {
  const found = new Map<number, Value>()
  const count = Math.min(reader.short(start), 200)
  for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) {
    const type = reader.short(entry + 2)
    const amount = reader.long(entry + 4)
    const bytes = (sizes[type] ?? 0) * amount
    if (bytes === 0 || bytes > 200) continue
    const at = bytes > 4 ? reader.long(entry + 8) : entry + 8
    found.set(reader.short(entry), readValue(tiff, reader, type, amount, at))
  }
  return found
}

function readValue(tiff: Buffer, reader: Reader, type: number, amount: number, at: number): Value {
  if (type === 2) return [tiff.toString('latin1', at, at + amount).replace(/\0.*$/s, '')]
  return Array.from({ length: amount }, (_, index) => {
    if (type === 5) return reader.long(at + index * 8) / reader.long(at + index * 8 + 4)
    if (type === 4) return reader.long(at + index * 4)
    return type === 3 ? reader.short(at + index * 2) : tiff.readUInt8(at + index)
  })
}

function degrees(value: Value | undefined, ref: Value | undefined, negative: string, limit: number): number | null {
  const [whole, minutes = 0, seconds = 0] = (value ?? []).map(Number)
  if (whole === undefined) return null
  const result = (whole + minutes / 60 + seconds / 3600) * (ref?.[0] === negative ? -1 : 1)
  return Number.isFinite(result) && Math.abs(result) <= limit ? Number(result.toFixed(7)) : null
}

function moment(value: Value | undefined, offset: Value | undefined): Date | null {
  const [, date, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)/.exec(String(value?.[0] ?? '')) ?? []
  if (!date || !time) return null
  const zone = /^[+-]\d\d:\d\d$/.test(String(offset?.[0] ?? '')) ? String(offset![0]) : '+08:00'
  const at = new Date(`${date.replaceAll(':', '-')}T${time}${zone}`)
  return Number.isNaN(at.getTime()) ? null : at
}
