import type { Point } from '../../domain/grid/geometry.ts'
import { pick, seededRandom } from '../../prisma/seed/random.ts'
import { drawPhoto } from './draw-photo.ts'
import { tellStory, toldCategories } from './stories.ts'
import { pointIn, valueOf } from './world.ts'
import type { Category, Grid, Player, World } from './world.ts'

/** A case of this run: who reported it, how many more steps are played, what its pictures show. */
export type PlayedCase = {
  number: string
  trackCode: string
  reporter: Player
  category: Category
  point: Point
  seed: number
  photos: number
  stepsLeft: number
  rated: number
  random: () => number
}

/** How far cases go: so many steps, then they stay there for somebody to find; most go to their end. */
const courses = [0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, ...Array.from({ length: 11 }, () => Infinity)]

const callers = ['张女士', '李先生', '王阿姨', '陈师傅', '刘女士', '周先生']

/** Reports one case as a grid worker, or for a caller as somebody of the office. Gives null when the server refuses. */
export async function reportCase(world: World, seed: number): Promise<PlayedCase | null> {
  const random = seededRandom(seed)
  const grid = pick(world.grids, random)
  const category = pickCategory(world, random)
  const story = tellStory(`${category.kind}:${category.code}`, category.name, random)
  const called = random() < 0.18
  const reporter = pickReporter(world, grid, called, random)
  const point = pointIn(grid, random)
  const played = { reporter, category, point, seed, photos: 0, rated: 0, random, stepsLeft: pick(courses, random) }
  const selfHandled = !called && random() < 0.09
  const before = await takePhoto(played, 'before')
  const files = selfHandled ? [before, await takePhoto(played, 'after')] : [before]
  const reported = await reporter.api.post<{ number: string; trackCode: string }>('/api/v1/cases', {
    category: { standard: category.standard, kind: category.kind, code: category.code },
    location: { ...point, address: `${grid.community}${story.place}`, accuracy: Math.round(4 + random() * 16) },
    title: story.title,
    description: story.description,
    files,
    ...(selfHandled && { selfHandled }),
    ...(called && { channel: 'hotline', reporter: caller(random) }),
  })
  return reported.ok ? { ...played, ...reported.value } : null
}

/** Draws and uploads a picture for a case by whoever handles it; gives what a report names. */
export async function takePhoto(
  played: Pick<PlayedCase, 'seed' | 'category' | 'point' | 'photos' | 'reporter'>,
  phase: 'before' | 'after',
  by: Player = played.reporter,
): Promise<{ id: string; phase: 'before' | 'after' }> {
  const { seed, category, point } = played
  const take = played.photos++
  const picture = await drawPhoto({ seed, phase, take, classCode: category.classCode, at: new Date(), point })
  return { id: valueOf(await by.api.upload(picture)).id, phase }
}

function pickCategory({ categories }: World, random: () => number): Category {
  const known = toldCategories.flatMap((key) => categories.get(key) ?? [])
  return pick(known.length > 0 ? known : [...categories.values()], random)
}

/** The worker of the grid; for calls anybody whose unit is no grid and who is allowed to report. */
function pickReporter({ players, grids }: World, grid: Grid, called: boolean, random: () => number): Player {
  const codes = new Set(grids.map(({ code }) => code))
  const workers = players.filter(({ unit }) => unit === grid.code)
  const office = players.filter(({ unit }) => !codes.has(unit) && unit.includes('centre'))
  return pick(called && office.length > 0 ? office : workers.length > 0 ? workers : players, random)
}

function caller(random: () => number): { name: string; phone: string; confidential: boolean } {
  const phone = `199${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
  return { name: pick(callers, random), phone, confidential: random() < 0.25 }
}
