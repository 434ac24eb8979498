import { contentOf } from './content-of.ts'
import { matchAlike } from './match-alike.ts'
import { Pairing } from './pairing.ts'
import type { PlainElement } from './plain-model.ts'

/** rows without a partner are compared each with each; more than this many are said to be other rows */
const mostRows = 400
/** two rows are one row rewritten when at least half of it is the same */
const alikeFrom = 0.5

/**
 * Takes the elements of two bundles; gives which of them are the same. By id first; then what differs in nothing but
 * its id; rows of a table by what they say, since editors number them anew.
 */
export function matchElements(before: readonly PlainElement[], after: readonly PlainElement[]): Pairing {
  const pairing = new Pairing()
  const [alone, parts, rows] = [
    [before, after].map(standing),
    [before, after].map(belonging),
    [before, after].map(saying),
  ]
  const [left = [], right = []] = alone
  matchByIdentity(left, right, pairing)
  matchAlike(left, right, pairing)
  // columns and fields need the table or form they belong to, rows the columns they stand under
  matchByIdentity(parts[0] ?? [], parts[1] ?? [], pairing)
  matchRows(rows[0] ?? [], rows[1] ?? [], pairing)
  return pairing
}

const standing = (elements: readonly PlainElement[]) => elements.filter(({ scope }) => scope === null)
const belonging = (elements: readonly PlainElement[]) =>
  elements.filter(({ scope, byContent }) => scope !== null && !byContent)
const saying = (elements: readonly PlainElement[]) => elements.filter(({ byContent }) => byContent)

function matchByIdentity(before: PlainElement[], after: PlainElement[], pairing: Pairing): void {
  const rounds = Math.max(0, ...[...before, ...after].map(({ identities }) => identities.length))
  for (let round = 0; round < rounds; round += 1) {
    const right = group(open(after, 'after', pairing), (element) => identityOf(element, round, 'after', pairing))
    for (const [identity, left] of group(open(before, 'before', pairing), (element) =>
      identityOf(element, round, 'before', pairing),
    )) {
      const others = right.get(identity)
      // twice the same weak identity says nothing
      if (left.length === 1 && others?.length === 1 && left[0] && others[0]) pairing.add(left[0], others[0])
    }
  }
}

function identityOf(
  { scope, identities }: PlainElement,
  round: number,
  side: 'before' | 'after',
  pairing: Pairing,
): string | null {
  const identity = identities[round]
  return identity === undefined ? null : `${scope === null ? '' : pairing.common(side, scope)} ${round} ${identity}`
}

function matchRows(before: PlainElement[], after: PlainElement[], pairing: Pairing): void {
  const content = (side: 'before' | 'after') => (row: PlainElement) =>
    row.scope !== null && pairing.has(side, row.scope)
      ? JSON.stringify([pairing.common(side, row.scope), ...contentOf(row, side, pairing)])
      : null
  const right = group(after, content('after'))
  for (const [text, left] of group(before, content('before'))) pairRows(left, right.get(text) ?? [], pairing)
  matchRewritten(open(before, 'before', pairing), open(after, 'after', pairing), pairing)
}

/** Rows that say the same: those with the same id, the rest in their order. */
function pairRows(before: PlainElement[], after: PlainElement[], pairing: Pairing): void {
  const ids = new Map(after.map((row) => [row.id, row]))
  for (const row of before) {
    const other = ids.get(row.id)
    if (other && !pairing.has('after', other.key)) pairing.add(row, other)
  }
  const rest = open(after, 'after', pairing)
  for (const [index, row] of open(before, 'before', pairing).entries()) {
    const other = rest[index]
    if (other) pairing.add(row, other)
  }
}

/** The most alike first; of those as alike, the one with the same id, then the nearest. */
function matchRewritten(before: PlainElement[], after: PlainElement[], pairing: Pairing): void {
  if (before.length > mostRows || after.length > mostRows) return
  const says = after.map((row) => new Set(contentOf(row, 'after', pairing)))
  const candidates = before.flatMap((row, from) => {
    const said = contentOf(row, 'before', pairing)
    return after.flatMap((other, to) => {
      const sameTable = row.scope !== null && other.scope !== null && isSame(row.scope, other.scope, pairing)
      const likeness = sameTable ? likenessOf(said, says[to]) : 0
      const sameId = row.id === other.id ? 1 : 0
      return likeness >= alikeFrom ? [{ row, other, likeness, sameId, far: Math.abs(from - to) }] : []
    })
  })
  candidates.sort((a, b) => b.likeness - a.likeness || b.sameId - a.sameId || a.far - b.far)
  for (const { row, other } of candidates)
    if (!pairing.has('before', row.key) && !pairing.has('after', other.key)) pairing.add(row, other)
}

/** How much of two rows is the same, from 0 to 1. */
function likenessOf(said: string[], says = new Set<string>()): number {
  return said.filter((cell) => says.has(cell)).length / Math.max(1, said.length, says.size)
}

const isSame = (before: string, after: string, pairing: Pairing) =>
  pairing.common('before', before) === pairing.common('after', after)

const open = (elements: PlainElement[], side: 'before' | 'after', pairing: Pairing) =>
  elements.filter(({ key }) => !pairing.has(side, key))

function group(elements: PlainElement[], by: (element: PlainElement) => string | null): Map<string, PlainElement[]> {
  const groups = new Map<string, PlainElement[]>()
  for (const element of elements) {
    const name = by(element)
    if (name === null) continue
    const known = groups.get(name)
    if (known) known.push(element)
    else groups.set(name, [element])
  }
  return groups
}
