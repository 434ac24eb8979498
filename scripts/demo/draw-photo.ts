import sharp from 'sharp'
import type { Point } from '../../domain/grid/geometry.ts'
import { pick, seededRandom } from '../../prisma/seed/random.ts'
import { drawTrouble } from './draw-trouble.ts'

export type PhotoOrder = {
  /** The same seed draws the same street, so that before and after show one place. */
  seed: number
  phase: 'before' | 'after'
  /** How many pictures of the place were taken before: nobody stands exactly where he stood. */
  take: number
  /** class of the category: its first two digits */
  classCode: string
  at: Date
  point: Point
}

/** The plane that is drawn on, and the size of the picture made of it. */
const width = 1280
const height = 960
const picture = { width: 1024, height: 768 }

/** Draws a street with or without the trouble and gives it as a JPEG with the time and place a phone writes. */
export async function drawPhoto(order: PhotoOrder): Promise<Buffer> {
  const random = seededRandom(order.seed)
  const street = drawStreet(random)
  const trouble = order.phase === 'before' ? drawTrouble(order.classCode, random) : ''
  const shift = (order.take * 17) % 80
  const light = order.phase === 'before' ? '#1b1d2a' : '#fff4d8'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="${shift} ${shift / 2} ${width - 80} ${height - 60}">
    ${street}${trouble}<rect width="${width}" height="${height}" fill="${light}" opacity="${0.05 + random() * 0.1}"/></svg>`
  return sharp(Buffer.from(svg))
    .composite([{ input: await grain(), blend: 'soft-light' }])
    .jpeg({ quality: 80 })
    .withExif({ IFD0: { Make: 'Yingshao', Model: 'Demo' }, IFD2: takenAt(order.at), IFD3: takenWhere(order.point) })
    .toBuffer()
}

let drawn: Promise<Buffer> | undefined

/** The grain of a phone's sensor, made once: it takes longer than everything else together. */
function grain(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 14 }
  drawn ??= sharp({ create: { ...picture, channels: 3, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return drawn
}

function drawStreet(random: () => number): string {
  const sky = pick(['#b9d4e8', '#cfd8dc', '#e8d9c0', '#9fb6c8'], random)
  const horizon = 380 + random() * 80
  const walls = Array.from({ length: 5 }, (_, index) => drawHouse(index * 260 - random() * 60, horizon, random)).join(
    '',
  )
  const kerb = horizon + 150 + random() * 40
  const trees = Array.from({ length: 2 }, () => drawTree(random() * width, kerb, random)).join('')
  return `<rect width="${width}" height="${horizon}" fill="${sky}"/>${walls}
    <rect y="${horizon}" width="${width}" height="${kerb - horizon}" fill="${pick(['#b8b2a7', '#a9aaa4', '#c2b9aa'], random)}"/>
    <rect y="${kerb}" width="${width}" height="12" fill="#8a867d"/>
    <rect y="${kerb + 12}" width="${width}" height="${height}" fill="${pick(['#5c5f63', '#66686a', '#55585e'], random)}"/>
    ${[0, 1, 2, 3, 4].map((dash) => `<rect x="${dash * 300 - 40}" y="860" width="160" height="14" fill="#dcdccf" opacity=".7"/>`).join('')}${trees}`
}

function drawHouse(x: number, horizon: number, random: () => number): string {
  const top = horizon - 160 - random() * 190
  const colour = pick(['#c9a98c', '#d8c9ae', '#a8b1b5', '#bf8f79', '#cfcabd'], random)
  const windows = Array.from({ length: 9 }, (_, index) => {
    const lit = random() > 0.7 ? '#f2e3a0' : '#6f8794'
    return `<rect x="${x + 24 + (index % 3) * 76}" y="${top + 24 + Math.floor(index / 3) * 78}" width="46" height="50" fill="${lit}"/>`
  }).join('')
  return `<rect x="${x}" y="${top}" width="250" height="${horizon - top}" fill="${colour}"/>${windows}`
}

function drawTree(x: number, foot: number, random: () => number): string {
  const green = pick(['#5d7f4d', '#6d8a4a', '#4f7350'], random)
  const crown = foot - 170 - random() * 50
  return `<rect x="${x - 9}" y="${crown}" width="18" height="${foot - crown}" fill="#6b5340"/><circle cx="${x}" cy="${crown}" r="${70 + random() * 25}" fill="${green}"/>`
}

function takenAt(at: Date): Record<string, string> {
  const local = new Date(at.getTime() + 8 * 3_600_000).toISOString()
  return {
    DateTimeOriginal: `${local.slice(0, 10).replaceAll('-', ':')} ${local.slice(11, 19)}`,
    OffsetTimeOriginal: '+08:00',
  }
}

function takenWhere({ lng, lat }: Point): Record<string, string> {
  const sexagesimal = (degrees: number) => {
    const minutes = (degrees % 1) * 60
    return `${Math.floor(degrees)}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 60_000)}/1000`
  }
  return { GPSLatitudeRef: 'N', GPSLatitude: sexagesimal(lat), GPSLongitudeRef: 'E', GPSLongitude: sexagesimal(lng) }
}
