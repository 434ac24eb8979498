import type { Words } from '@/domain/shared/words.ts'
import type { NameOf } from './code-book.ts'
import type { Atom, Column } from './column-atoms.ts'
import type { Part } from './part-sets.ts'
import { quotedText } from './read-test.ts'
import type { RuleColumn } from './rule-table.ts'

const anything: Words = { zh: '不限', en: 'anything' }

/**
 * Takes a part of what a table may be asked, and what codes are called; gives it in words, codes with their names beside
 * them, columns that do not matter left out.
 */
export function partWords(
  columns: readonly Column[],
  inputs: readonly RuleColumn[],
  part: Part,
  nameOf: NameOf = () => null,
): Words {
  const within = onlyKind(columns, inputs, part)
  const said = part.flatMap((atoms, at) => {
    const column = columns[at]
    if (!column || atoms.size === column.atoms.length) return []
    const codes = inputs[at]?.codes
    const words = columnWords(column.atoms, atoms, (text, whole) => codes && nameOf(codes, text, { within, whole }))
    const name = inputs[at]?.name ?? ''
    return [{ zh: `${name} ${words.zh}`, en: `${name} ${words.en}` }]
  })
  if (said.length === 0) return { zh: '什么都没写的情况', en: 'anything at all' }
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
}

/** The one kind of case a part is about, where it is about one: it tells codes of categories apart. */
function onlyKind(columns: readonly Column[], inputs: readonly RuleColumn[], part: Part): string | undefined {
  const at = inputs.findIndex(({ codes }) => codes === 'kind')
  const asked = [...(part[at] ?? [])].map((index) => columns[at]?.atoms[index])
  const [only] = asked
  return asked.length === 1 && only?.kind === 'text' ? only.value : undefined
}

/** What a text of a column is called, or all the texts that begin with it. */
type Named = (text: string, whole: boolean) => Words | null | undefined

/** Takes a part; gives the cells of a row that asks for it. A text's beginning is taken whole, exceptions and all. */
export function partCells(columns: readonly Column[], part: Part): string[] {
  return columns.map(({ atoms }, at) => {
    const chosen = part[at] ?? new Set<number>()
    if (chosen.size === atoms.length) return '-'
    const [inside, outside] = split(atoms, chosen)
    if (inside.some(({ kind }) => kind === 'otherTexts')) return `not(${outside.map(atomCell).join(', ')})`
    return runsOf(inside).map(atomCell).join(', ')
  })
}

function split(atoms: readonly Atom[], chosen: ReadonlySet<number>): [Atom[], Atom[]] {
  return [atoms.filter((_atom, index) => chosen.has(index)), atoms.filter((_atom, index) => !chosen.has(index))]
}

function columnWords(atoms: readonly Atom[], chosen: ReadonlySet<number>, named: Named): Words {
  const [inside, outside] = split(atoms, chosen)
  if (!inside.some(({ kind }) => kind === 'otherTexts'))
    return list(runsOf(inside).map((atom) => atomWords(atom, atoms, named)))
  if (outside.length === 0) return anything
  const but = list(outside.map((atom) => atomWords(atom, atoms, named)))
  return { zh: `除了 ${but.zh}`, en: `other than ${but.en}` }
}

/** more than this is only counted */
const mostNamed = 8

function list(words: readonly Words[]): Words {
  const named = words.length > mostNamed ? words.slice(0, mostNamed - 2) : words
  const more = words.length > named.length ? { zh: ` 等 ${words.length} 个`, en: `, ${words.length} in all` } : null
  return {
    zh: `${named.map(({ zh }) => zh).join('、')}${more?.zh ?? ''}`,
    en: `${named.map(({ en }) => en).join(', ')}${more?.en ?? ''}`,
  }
}

/** Stretches of numbers that touch are one. */
function runsOf(atoms: readonly Atom[]): Atom[] {
  const runs: Atom[] = []
  for (const atom of atoms) {
    const last = runs.at(-1)
    const touching =
      last?.kind === 'numbers' &&
      atom.kind === 'numbers' &&
      (last.high === atom.low ? last.highIn || atom.lowIn : last.highIn && atom.lowIn && atom.low - last.high === 1)
    if (!touching) runs.push(atom)
    else runs[runs.length - 1] = { ...last, high: atom.high, highIn: atom.highIn }
  }
  return runs
}

function atomWords(atom: Atom, all: readonly Atom[], named: Named): Words {
  switch (atom.kind) {
    case 'text':
      return withName(atom.value, named(atom.value, false))
    case 'prefix': {
      const others = all.some(
        (other) =>
          other !== atom && 'value' in other && typeof other.value === 'string' && other.value.startsWith(atom.value),
      )
      const begin = withName(atom.value, named(atom.value, true))
      return {
        zh: `${begin.zh} 开头的${others ? '其余' : ''}`,
        en: `${others ? 'the rest ' : ''}beginning with ${begin.en}`,
      }
    }
    case 'boolean':
      return atom.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
    case 'numbers':
      return numberWords(atom)
    case 'otherTexts':
    case 'everything':
      return anything
  }
}

const withName = (text: string, name: Words | null | undefined): Words =>
  name ? { zh: `${text} ${name.zh}`, en: `${text} ${name.en}` } : { zh: text, en: text }

function numberWords({ low, high, lowIn, highIn }: Atom & { kind: 'numbers' }): Words {
  if (low === high) return { zh: String(low), en: String(low) }
  const from = lowIn ? { zh: `${low} 起`, en: `${low} and more` } : { zh: `大于 ${low}`, en: `more than ${low}` }
  const to = highIn ? { zh: `${high} 以内`, en: `up to ${high}` } : { zh: `小于 ${high}`, en: `less than ${high}` }
  if (low === -Infinity) return to
  if (high === Infinity) return from
  if (lowIn && highIn) return { zh: `${low} 到 ${high}`, en: `${low} to ${high}` }
  return { zh: `${from.zh}、${to.zh}`, en: `${from.en} and ${to.en}` }
}

function atomCell(atom: Atom): string {
  switch (atom.kind) {
    case 'text':
      return quotedText(atom.value)
    case 'prefix':
      return `starts with(?, ${quotedText(atom.value)})`
    case 'boolean':
      return String(atom.value)
    case 'numbers':
      return numberCell(atom)
    case 'otherTexts':
    case 'everything':
      return '-'
  }
}

function numberCell({ low, high, lowIn, highIn }: Atom & { kind: 'numbers' }): string {
  if (low === high) return String(low)
  if (low === -Infinity) return `<${highIn ? '=' : ''} ${high}`
  if (high === Infinity) return `>${lowIn ? '=' : ''} ${low}`
  return `${lowIn ? '[' : '('}${low}..${high}${highIn ? ']' : ')'}`
}
