import { readTest, type CellTest, type Piece } from './read-test.ts'
import type { RuleColumn } from './rule-table.ts'

/**
 * A part of what a column may hold that no row tells apart: one text, the texts with a beginning that nothing longer
 * names, all the texts nobody names, a stretch of numbers, yes or no, or simply everything.
 */
export type Atom =
  | { kind: 'everything' }
  | { kind: 'text'; value: string }
  | { kind: 'prefix'; value: string }
  | { kind: 'otherTexts' }
  | { kind: 'numbers'; low: number; high: number; lowIn: boolean; highIn: boolean }
  | { kind: 'boolean'; value: boolean }

export type Column = {
  atoms: Atom[]
  /** the atoms each row asks for; null where its cell is more than simple */
  asked: (ReadonlySet<number> | null)[]
  /** every number it names is whole, so it is taken to hold whole numbers */
  whole: boolean
}

/** Takes a column and the cells of it from above; gives it cut into the parts its rows tell apart. */
export function cutColumn(column: RuleColumn, cells: readonly string[]): Column {
  const tests = cells.map(readTest)
  const allowed = column.values.trim() === '' ? null : readTest(column.values)
  const closed = allowed !== null && !allowed.any && !allowed.not ? allowed.pieces : []
  const pieces = [...closed, ...tests.flatMap((test) => (test && !test.any ? test.pieces : []))]
  const kinds = new Set(pieces.map(({ kind }) => (kind === 'prefix' ? 'text' : kind)))
  // texts beside numbers: nobody can say what is left
  const mixed = kinds.size > 1
  const { atoms, whole } = mixed ? { atoms: [], whole: false } : atomsOf(pieces, closed)
  return { atoms, whole, asked: tests.map((test) => (mixed ? anyOnly(test, atoms) : askedOf(test, atoms))) }
}

function atomsOf(pieces: readonly Piece[], closed: readonly Piece[]): { atoms: Atom[]; whole: boolean } {
  const [first] = pieces
  if (!first) return { atoms: [{ kind: 'everything' }], whole: false }
  if (first.kind === 'boolean')
    return { atoms: [true, false].map((value) => ({ kind: 'boolean', value })), whole: false }
  if (first.kind === 'number') return numberAtoms(pieces)
  const values = new Set(pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.value] : [])))
  const prefixes = new Set(pieces.flatMap((piece) => (piece.kind === 'prefix' ? [piece.value] : [])))
  const named: Atom[] = [...values].map((value) => ({ kind: 'text', value }))
  if (closed.length > 0 && closed.every(({ kind }) => kind === 'text')) return { atoms: named, whole: false }
  const begun: Atom[] = [...prefixes].map((value) => ({ kind: 'prefix', value }))
  // every text begins with nothing
  return { atoms: [...named, ...begun, ...(prefixes.has('') ? [] : [{ kind: 'otherTexts' } as const])], whole: false }
}

function numberAtoms(pieces: readonly Piece[]): { atoms: Atom[]; whole: boolean } {
  const named = pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.low, piece.high] : []))
  const bounds = [...new Set(named.filter(Number.isFinite))].sort((one, other) => one - other)
  const whole = bounds.every(Number.isInteger)
  const atoms: Atom[] = []
  for (const [at, bound] of bounds.entries()) {
    const below = bounds[at - 1] ?? -Infinity
    if (!whole || bound - below > 1) atoms.push(between(below, bound, whole))
    atoms.push({ kind: 'numbers', low: bound, high: bound, lowIn: true, highIn: true })
  }
  return { atoms: [...atoms, between(bounds.at(-1) ?? -Infinity, Infinity, whole)], whole }
}

const between = (low: number, high: number, whole: boolean): Atom => ({
  kind: 'numbers',
  low: whole ? low + 1 : low,
  high: whole ? high - 1 : high,
  lowIn: whole && Number.isFinite(low),
  highIn: whole && Number.isFinite(high),
})

const anyOnly = (test: CellTest | null, atoms: readonly Atom[]) => (test?.any ? askedOf(test, atoms) : null)

function askedOf(test: CellTest | null, atoms: readonly Atom[]): ReadonlySet<number> | null {
  if (test === null) return null
  const all = atoms.map((_atom, index) => index)
  if (test.any) return new Set(all)
  const held = (atom: Atom) => test.pieces.some((piece) => holds(piece, atom))
  return new Set(all.filter((index) => held(atoms[index] as Atom) !== test.not))
}

/** Says whether what a cell asks for holds for all of an atom; atoms are cut so that it holds for all or none. */
function holds(piece: Piece, atom: Atom): boolean {
  if (atom.kind === 'text' || atom.kind === 'prefix')
    return piece.kind === 'prefix'
      ? atom.value.startsWith(piece.value)
      : piece.kind === 'text' && atom.kind === 'text' && piece.value === atom.value
  if (atom.kind === 'boolean') return piece.kind === 'boolean' && piece.value === atom.value
  if (atom.kind !== 'numbers' || piece.kind !== 'number') return false
  const fromLow = piece.low < atom.low || (piece.low === atom.low && (piece.lowIn || !atom.lowIn))
  const toHigh = piece.high > atom.high || (piece.high === atom.high && (piece.highIn || !atom.highIn))
  return fromLow && toHigh
}
