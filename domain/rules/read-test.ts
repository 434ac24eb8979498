/** One thing a cell asks for. Bounds of a range may be open, at their end or altogether. */
export type Piece =
  | { kind: 'text'; value: string }
  | { kind: 'prefix'; value: string }
  | { kind: 'number'; low: number; high: number; lowIn: boolean; highIn: boolean }
  | { kind: 'boolean'; value: boolean }

/** What a cell of a condition asks for: anything, or one of the pieces, or none of them. */
export type CellTest = { any: true } | { any: false; not: boolean; pieces: Piece[] }

const number = String.raw`-?\d+(?:\.\d+)?`
const text = String.raw`"(?:[^"\\]|\\.)*"`

type Reader = [form: RegExp, read: (parts: string[]) => Piece]

const range = (low: number, lowIn: boolean, high: number, highIn: boolean): Piece => ({
  ...{ kind: 'number', low, high, lowIn, highIn },
})

const readers: Reader[] = [
  [new RegExp(`^(${text})$`), ([value]) => ({ kind: 'text', value: unquoted(value) })],
  [new RegExp(`^starts with\\(\\s*\\?\\s*,\\s*(${text})\\s*\\)$`), ([p]) => ({ kind: 'prefix', value: unquoted(p) })],
  [/^(true|false)$/, ([value]) => ({ kind: 'boolean', value: value === 'true' })],
  [new RegExp(`^=?\\s*(${number})$`), ([at]) => range(Number(at), true, Number(at), true)],
  [new RegExp(`^<(=?)\\s*(${number})$`), ([at, to]) => range(-Infinity, false, Number(to), at === '=')],
  [new RegExp(`^>(=?)\\s*(${number})$`), ([at, from]) => range(Number(from), at === '=', Infinity, false)],
  [
    new RegExp(`^([[(\\]])\\s*(${number})\\s*\\.\\.\\s*(${number})\\s*([\\])[])$`),
    ([open, low, high, close]) => range(Number(low), open === '[', Number(high), close === ']'),
  ],
]

/** Takes the text of a condition's cell (FEEL unary tests); gives what it asks for, null when it is more than simple. */
export function readTest(cell: string): CellTest | null {
  const whole = cell.trim()
  if (whole === '' || whole === '-') return { any: true }
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(whole)
  const parts = splitList(negated?.[1] ?? whole)
  const pieces = parts?.map(readPiece)
  if (!pieces || pieces.length === 0 || pieces.includes(null)) return null
  return { any: false, not: negated !== null, pieces: pieces as Piece[] }
}

function readPiece(part: string): Piece | null {
  for (const [form, read] of readers) {
    const found = form.exec(part.trim())
    if (found) return read(found.slice(1))
  }
  return null
}

/** Splits at the commas that stand in no quotes and no brackets; null when a quote or bracket is left open. */
export function splitList(list: string): string[] | null {
  const parts = ['']
  let [depth, quoted] = [0, false]
  for (let at = 0; at < list.length; at++) {
    const letter = list[at] ?? ''
    if (quoted && letter === '\\') {
      parts.push(`${parts.pop() ?? ''}${letter}${list[++at] ?? ''}`)
      continue
    }
    if (letter === '"') quoted = !quoted
    if (!quoted && '({'.includes(letter)) depth++
    if (!quoted && ')}'.includes(letter)) depth--
    if (letter === ',' && !quoted && depth <= 0 && !insideRange(parts.at(-1) ?? '')) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${letter}`)
  }
  return quoted ? null : parts
}

/** A list in square brackets is one part, its commas too; `]4..9]` and `(4..9[` hold none. */
const insideRange = (part: string) => /^\s*\[[^\]]*$/.test(part)

/** Takes a FEEL text with its quotes; gives what it says. */
export function unquoted(quoted = ''): string {
  return quoted.slice(1, -1).replaceAll(/\\(["\\])/g, '$1')
}

/** Gives a text as FEEL writes it. */
export const quotedText = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
