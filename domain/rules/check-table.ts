import { cutColumn, type Column } from './column-atoms.ts'
import { findGaps, isCovered } from './find-gaps.ts'
import { common, isWithin, type Part } from './part-sets.ts'
import type { RuleTable } from './rule-table.ts'

/** Rows are counted from one. A part is, per column, the atoms it consists of. */
export type TableFinding =
  /** no row matches */
  | { kind: 'gap'; part: Part }
  /** two rows match where only one may, or where they ought to agree */
  | { kind: 'conflict'; rows: [number, number]; part: Part }
  /** the rows above it take everything */
  | { kind: 'hidden'; rows: [number] }
  /** two rows match and neither is an exception of the other: their order decides */
  | { kind: 'crossing'; rows: [number, number]; part: Part }

export type TableCheck = {
  columns: Column[]
  findings: TableFinding[]
  /** rows with cells that are more than simple tests; left out of everything above */
  unread: number[]
  /** there is more than was looked for */
  incomplete: boolean
}

export const mostRows = 1000
const mostListed = 100

/** Rows that match decide by themselves, as the policy says; every other policy takes all that match. */
const single = new Set(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY'])

/** Takes a decision table; gives where no row matches and where rows get in each other's way, as far as the policy cares. */
export function checkTable({ policy, inputs, rules: all }: RuleTable): TableCheck {
  const rules = all.slice(0, mostRows)
  const columns = inputs.map((column, at) =>
    cutColumn(
      column,
      rules.map(({ tests }) => tests[at] ?? ''),
    ),
  )
  const readable = rules.flatMap((_rule, row) => (columns.every(({ asked }) => asked[row] !== null) ? [row] : []))
  const unread = rules.flatMap((_rule, row) => (readable.includes(row) ? [] : [row + 1]))
  const rowParts = new Map(readable.map((row) => [row, columns.map(({ asked }) => asked[row] as ReadonlySet<number>)]))
  const gaps = inputs.length === 0 ? { parts: [], incomplete: false } : findGaps(columns, rowParts)
  const clashes = single.has(policy) ? findClashes(policy, rules, columns, rowParts) : []
  const findings = [...clashes, ...gaps.parts.map((part): TableFinding => ({ kind: 'gap', part }))]
  return {
    ...{ columns, unread, findings: findings.slice(0, mostListed) },
    incomplete: gaps.incomplete || findings.length > mostListed || all.length > mostRows,
  }
}

function findClashes(
  policy: RuleTable['policy'],
  rules: RuleTable['rules'],
  columns: readonly Column[],
  rowParts: ReadonlyMap<number, Part>,
): TableFinding[] {
  const inOrder = policy === 'FIRST' || policy === 'PRIORITY'
  const found: TableFinding[] = []
  const hidden = new Set<number>()
  const rows = [...rowParts]
  for (const [at, [row, part]] of rows.entries()) {
    const above = rows.slice(0, at).filter(([one]) => !hidden.has(one))
    if (inOrder && isCovered(columns, part, above)) {
      hidden.add(row)
      found.push({ kind: 'hidden', rows: [row + 1] })
      continue
    }
    for (const [other, otherPart] of above) {
      const shared = common(part, otherPart)
      if (!shared || found.length > mostListed) continue
      const agree = String(rules[row]?.results) === String(rules[other]?.results)
      if (policy !== 'UNIQUE' && agree) continue
      if (!inOrder) found.push({ kind: 'conflict', rows: [other + 1, row + 1], part: shared })
      else if (!isWithin(otherPart, part)) found.push({ kind: 'crossing', rows: [other + 1, row + 1], part: shared })
    }
  }
  return found
}
