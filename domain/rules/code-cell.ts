import { quotedText, readTest, splitList, unquoted } from './read-test.ts'

/** How a cell holds codes: as what is asked for, as one result, or as a list of them. */
export type CodeShape = 'test' | 'one' | 'list'

/** A code chosen in a cell, or every code that begins with it. */
export type Pick = { kind: 'text' | 'prefix'; value: string }

/** The codes a cell holds; `not` asks for all others. */
export type CodeChoice = { not: boolean; picks: Pick[] }

const nothing: CodeChoice = { not: false, picks: [] }

/** Takes the FEEL of a cell; gives the codes chosen in it, null when it is more than a choice of codes. */
export function readCodes(cell: string, shape: CodeShape): CodeChoice | null {
  if (shape === 'test') return asked(cell)
  const text = cell.trim()
  if (text === '' || text === 'null') return nothing
  const list = shape === 'list' ? /^\[([\s\S]*)\]$/.exec(text)?.[1] : text
  if (list === undefined) return null
  if (list.trim() === '') return nothing
  const parts = splitList(list)?.map((part) => part.trim())
  if (!parts?.every((part) => /^"(?:[^"\\]|\\.)*"$/.test(part))) return null
  return { not: false, picks: parts.map((part) => ({ kind: 'text', value: unquoted(part) })) }
}

function asked(cell: string): CodeChoice | null {
  const test = readTest(cell)
  if (test === null || test.any) return test && nothing
  const picks = test.pieces.flatMap((piece) =>
    piece.kind === 'text' || piece.kind === 'prefix' ? [{ kind: piece.kind, value: piece.value }] : [],
  )
  return picks.length === test.pieces.length ? { not: test.not, picks } : null
}

/** Takes what was chosen; gives the FEEL of the cell. */
export function writeCodes({ not, picks }: CodeChoice, shape: CodeShape): string {
  const codes = picks.map(({ kind, value }) =>
    kind === 'prefix' ? `starts with(?, ${quotedText(value)})` : quotedText(value),
  )
  if (shape === 'list') return `[${codes.join(',')}]`
  if (shape === 'one') return codes[0] ?? 'null'
  if (codes.length === 0) return '-'
  return not ? `not(${codes.join(',')})` : codes.join(',')
}

/** Takes a choice and a code; gives the choice with it, or without where it was chosen. One result holds one code. */
export function toggleCode(choice: CodeChoice, pick: Pick, shape: CodeShape): CodeChoice {
  if (shape === 'one') return { not: false, picks: [pick] }
  const others = choice.picks.filter((each) => !isSamePick(each, pick))
  return { ...choice, picks: others.length < choice.picks.length ? others : [...choice.picks, pick] }
}

export const isSamePick = (one: Pick, other: Pick): boolean => one.kind === other.kind && one.value === other.value
