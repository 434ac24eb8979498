import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isInPolygon, boundsOf } from '../../domain/grid/geometry.ts'
import type { Point, Polygon } from '../../domain/grid/geometry.ts'
import { Api } from './api.ts'
import type { Answer } from './api.ts'

type DemoFile = {
  address: string
  people: { login: string; role: string; roles: string[]; unit: string; apiKey: string }[]
}

export type Player = { login: string; unit: string; roles: readonly string[]; api: Api }

export type Grid = { code: string; name: string; community: string; area: Polygon }

export type Category = {
  standard: string
  kind: string
  code: string
  name: string
  classCode: string
  overlay: { leadUnit: { code: string } | null } | null
}

/** The district as the public API shows it, and the people of `DATA_DIR/demo.json`. */
export type World = { players: Player[]; grids: Grid[]; categories: Map<string, Category> }

/** Takes the data folder of a running demo; asks its API for grids and categories. Throws with one sentence when it cannot. */
export async function loadWorld(dataDir: string, address?: string): Promise<World> {
  const file = readDemoFile(dataDir)
  const players = file.people.map(({ login, roles, unit, apiKey }) => ({
    login,
    unit,
    roles: roles.map((role) => role.split('@')[0] ?? role),
    api: new Api(address ?? file.address, apiKey),
  }))
  const first = players[0]
  if (!first) throw new Error('demo.json names nobody')
  const [grids, categories] = await Promise.all([
    first.api.get<{ features: { properties: Omit<Grid, 'area'>; geometry: Polygon }[] }>('/api/v1/grids'),
    first.api.get<{ items: Category[] }>('/api/v1/categories?limit=500'),
  ])
  return {
    players,
    grids: valueOf(grids).features.map(({ properties, geometry }) => ({ ...properties, area: geometry })),
    categories: new Map(valueOf(categories).items.map((category) => [`${category.kind}:${category.code}`, category])),
  }
}

/** Takes a grid and a random source; gives a point inside it. */
export function pointIn({ area }: Grid, random: () => number): Point {
  const { west, south, east, north } = boundsOf(area)
  for (let tries = 0; tries < 500; tries++) {
    const point = { lng: round(west + random() * (east - west)), lat: round(south + random() * (north - south)) }
    if (isInPolygon(point, area)) return point
  }
  throw new Error('a grid without inside')
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Takes an answer that has to be one; gives its value, or throws what the server said. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new Error(`${answer.status} ${answer.code}: ${answer.text}`)
}

function readDemoFile(dataDir: string): DemoFile {
  const file = path.join(dataDir, 'demo.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoFile
  } catch (error) {
    throw new Error(`找不到 ${file}；请先运行 npm start。 ${file} cannot be read: run npm start first.`, {
      cause: error,
    })
  }
}
