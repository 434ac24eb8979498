import type { Prisma } from '@/server/db/generated/client.ts'
import { escapeLike, searchText } from '@/server/db/like.ts'
import type { LampView } from '@/server/services/clocks/clock-view.ts'

export type CaseFilter = {
  /** number, title or address */
  q?: string | null
  status?: string | null
  /** `standard/kind/code`, or the code alone */
  category?: string | null
  /** code of a region or department; its subtree counts */
  unit?: string | null
  lamp?: LampView | null
  open?: boolean | null
  /** those I reported */
  mine?: boolean | null
}

/** Takes the filters of a list, the path of the unit named in them, and now; gives the conditions. */
export function caseConditions(
  filter: CaseFilter,
  unitPath: string | null,
  personId: string,
  now: Date,
): Prisma.CaseWhereInput[] {
  const { status, category, lamp, open, mine } = filter
  const text = searchText(filter.q)
  const conditions: Prisma.CaseWhereInput[] = []
  if (text) conditions.push(textCondition(text))
  if (status) conditions.push({ status })
  if (category) conditions.push({ category: categoryCondition(category) })
  if (unitPath) conditions.push({ units: { some: { unit: { path: { startsWith: escapeLike(unitPath) } } } } })
  if (lamp) conditions.push(lampCondition(lamp, now))
  if (open !== null && open !== undefined) conditions.push({ closedAt: open ? null : { not: null } })
  if (mine) conditions.push({ reporterId: personId })
  return conditions
}

function textCondition(text: string): Prisma.CaseWhereInput {
  const contains = { contains: text, mode: 'insensitive' } as const
  return { OR: [{ number: contains }, { title: contains }, { address: contains }] }
}

function categoryCondition(key: string): Prisma.CategoryWhereInput {
  const [standard, kind, code] = key.split('/')
  return kind && code ? { standard, kind, code } : { code: key }
}

/**
 * The same lamps as `lampAt` of domain/sla, worst first: a case shows the lamp of its worst clock. The clocks of a closed
 * case have stopped; saying so lets the database look at the open cases alone.
 */
function lampCondition(lamp: LampView, now: Date): Prisma.CaseWhereInput {
  const late: Prisma.ClockWhereInput = { state: 'running', dueAt: { lte: now } }
  const soon: Prisma.ClockWhereInput = { state: 'running', warnAt: { lte: now }, dueAt: { gt: now } }
  const running: Prisma.ClockWhereInput = { state: 'running' }
  const held: Prisma.ClockWhereInput = { state: 'held' }
  switch (lamp) {
    case 'red':
      return { closedAt: null, clocks: { some: late } }
    case 'amber':
      return { closedAt: null, clocks: { some: soon, none: late } }
    case 'green':
      return {
        closedAt: null,
        clocks: { some: running, none: { state: 'running', OR: [{ dueAt: { lte: now } }, { warnAt: { lte: now } }] } },
      }
    case 'pause':
      return { closedAt: null, clocks: { some: held, none: running } }
    case 'done':
    case 'none':
      return { clocks: { none: { state: { not: 'stopped' } } } }
    default:
      return lamp satisfies never
  }
}
