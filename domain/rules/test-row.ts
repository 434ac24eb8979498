import type { CodeKind } from './code-book.ts'

/**
 * A value a test gives or expects; `name` is empty where the whole result is one value, `codes` is what codes in it stand
 * for, null or left out where it holds none we know.
 */
export type TestField = { name: string; label: string; type: string; codes?: CodeKind | null }

/** What a decision is asked with, and what it answers. */
export type TestFields = { inputs: TestField[]; results: TestField[] }

/** One row of a test table, as people wrote it; what is left empty is not given, or not looked at. */
export type TestRow = { name: string; inputs: Record<string, string>; expected: Record<string, string> }

const yesNo: Record<string, boolean> = { 是: true, 否: false, yes: true, no: false, true: true, false: false }

/** Takes what is written in a cell and the type of its column; gives the value, undefined where nothing is written. */
export function valueIn(cell: string, type: string): unknown {
  const text = cell.trim()
  if (text === '') return undefined
  if (text === 'null') return null
  if (type === 'string') return /^".*"$/s.test(text) ? parsed(text) : text
  if (type === 'number' || type === 'integer' || type === 'long' || type === 'double')
    return Number.isFinite(Number(text)) ? Number(text) : text
  if (type === 'boolean') return yesNo[text.toLowerCase()] ?? text
  return parsed(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Takes a value of the engine and what yes and no are called; gives it as people write it in a cell. */
export function cellOf(value: unknown, [yes, no]: readonly [yes: string, no: string]): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? yes : no
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Takes a test and its fields; gives what is sent to be evaluated. */
export function trialOf({ inputs, expected }: TestRow, fields: TestFields): { inputs: object; expected?: unknown } {
  const values = (row: Record<string, string>, list: TestField[]) =>
    list.flatMap(({ name, type }): [string, unknown][] => {
      const value = valueIn(row[name] ?? '', type)
      return value === undefined ? [] : [[name, value]]
    })
  const given = { inputs: Object.fromEntries(values(inputs, fields.inputs)) }
  const awaited = values(expected, fields.results)
  if (awaited.length === 0) return given
  const [first] = awaited
  return { ...given, expected: first?.[0] === '' ? first[1] : Object.fromEntries(awaited) }
}

/** Gives one named part of a result; without a name, all of it. */
export function partOf(result: unknown, name: string): unknown {
  if (name === '') return result
  return typeof result === 'object' && result !== null ? (result as Record<string, unknown>)[name] : undefined
}
