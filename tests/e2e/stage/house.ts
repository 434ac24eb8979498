import { readFileSync } from 'node:fs'
import type { Point } from '@/components/map/grid-shape.ts'
import { insideOf, type GridCollection } from '@/components/map/grid-shape.ts'
import { Api } from '@/scripts/demo/api.ts'
import { valueOf } from '@/scripts/demo/world.ts'

type Person = { login: string; name: string; unit: string; password: string; apiKey: string }

type DemoFile = { address: string; databaseUrl: string; people: Person[] }

const file = process.env['DEMO_FILE']
if (!file) throw new Error('DEMO_FILE is not set: start these tests with `npm test -- e2e`')

/** The installation these tests go through, as its own demo.json tells it. */
export const house = JSON.parse(readFileSync(file, 'utf8')) as DemoFile

/** A person of the demo district by login. */
export function personNamed(login: string): Person {
  const found = house.people.find((person) => person.login === login)
  if (!found) throw new Error(`nobody in the demo district is ${login}`)
  return found
}

/** The public API as this person sees it: what a test arranges but is not about. */
export function apiOf(login: string): Api {
  return new Api(process.env['E2E_ADDRESS'] ?? house.address, personNamed(login).apiKey)
}

/** A place inside the grid of a grid worker, and the grid's name. */
export async function gridOf(login: string): Promise<{ name: string; point: Point }> {
  const { unit } = personNamed(login)
  const { features } = valueOf(await apiOf(login).get<GridCollection>('/api/v1/grids'))
  const grid = features.find(({ properties }) => properties.code === unit)
  const ring = grid?.geometry.coordinates[0]
  if (!grid || !ring) throw new Error(`${login} walks no grid`)
  return { name: grid.properties.name, point: insideOf(ring) }
}
