import type { Person } from '@/domain/policy/person.ts'
import { scopeOf } from '@/domain/policy/scope.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { unitsUnder } from '@/server/db/scope.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'

export type BoardChoices = {
  /** regions down to communities, in the order of the tree; `depth` below the outermost */
  regions: (Named & { depth: number })[]
  classes: { code: string; name: string }[]
}

/** What the filters of this person's board offer: the regions of the scope above the grids, and the category classes. */
export async function loadBoardChoices(actor: Person, db = defaultDb): Promise<BoardChoices> {
  const { paths } = scopeOf(actor, 'board.read')
  const [regions, classes] = await Promise.all([
    db.unit.findMany({
      where: { AND: [{ kind: 'region', level: { not: 'grid' }, active: true }, unitsUnder(paths)] },
      select: { ...namedSelect, path: true },
      orderBy: { path: 'asc' },
    }),
    db.category.findMany({
      distinct: ['classCode'],
      select: { classCode: true, className: true },
      orderBy: [{ classCode: 'asc' }, { standard: 'desc' }],
    }),
  ])
  const depthOf = (path: string) => path.split('/').length
  const least = Math.min(...regions.map(({ path }) => depthOf(path)))
  return {
    regions: regions.map(({ path, ...unit }) => ({ ...unit, depth: depthOf(path) - least })),
    classes: classes.map(({ classCode, className }) => ({ code: classCode, name: className })),
  }
}
