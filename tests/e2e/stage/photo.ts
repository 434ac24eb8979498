import type { Point } from '@/components/map/grid-shape.ts'
import { drawPhoto } from '@/scripts/demo/draw-photo.ts'

type Phase = 'before' | 'after'

/** A picture as a phone gives it: a street with the trouble or, after, without; one place per `seed`. */
export async function takePhoto(phase: Phase, point: Point, seed: number) {
  const takes = (taken.get(seed) ?? 0) + 1
  taken.set(seed, takes)
  const buffer = await drawPhoto({ seed, phase, take: takes, classCode: '09', at: new Date(), point })
  return { name: `IMG_${seed}_${takes}.jpg`, mimeType: 'image/jpeg', buffer }
}

/** no two pictures are the same file */
const taken = new Map<number, number>()
