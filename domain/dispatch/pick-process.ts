import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/**
 * One row of the table channel × category × region → process. Null matches all.
 * `category` is `kind:code`, `kind:prefix` or a code prefix; `region` is the beginning of a unit path.
 */
export type ProcessRoute = {
  channel: string | null
  category: string | null
  region: string | null
  processKey: string
  order: number
}

export type RoutedReport = { channel: string; category: { kind: string; code: string }; regionPath: string }

/**
 * Takes the routing table and a report; gives the key of the process it starts. The most specific row wins:
 * more columns filled, then the narrower category, then the narrower region; ties by `order`, then process key.
 * Refuses with `process.no_route`.
 */
export function pickProcess(routes: readonly ProcessRoute[], report: RoutedReport): Result<string> {
  const fitting = routes.filter((route) => matches(route, report)).sort(bySpecificity)
  const best = fitting[0]
  return best ? ok(best.processKey) : refuse('process.no_route')
}

function matches({ channel, category, region }: ProcessRoute, report: RoutedReport): boolean {
  if (channel !== null && channel !== report.channel) return false
  if (region !== null && !report.regionPath.startsWith(region)) return false
  return category === null || matchesCategory(category, report.category)
}

function matchesCategory(pattern: string, { kind, code }: RoutedReport['category']): boolean {
  const [prefix = '', wantedKind] = pattern.split(':').reverse()
  return (wantedKind === undefined || wantedKind === kind) && code.startsWith(prefix)
}

function bySpecificity(a: ProcessRoute, b: ProcessRoute): number {
  const rank = ({ channel, category, region }: ProcessRoute) => [
    Number(channel !== null) + Number(category !== null) + Number(region !== null),
    category?.length ?? 0,
    region?.length ?? 0,
  ]
  const [rankA, rankB] = [rank(a), rank(b)]
  const difference = rankA.map((value, index) => (rankB[index] ?? 0) - value).find((value) => value !== 0)
  return difference ?? (a.order - b.order || a.processKey.localeCompare(b.processKey))
}
