import { evaluate } from 'feelin'

/** Variables as they are on paper: values, and the names nobody wrote a value down for. */
export type Paper = { values: Record<string, unknown>; unknown: ReadonlySet<string> }

/** value; or the variable the records do not hold; or that the formula cannot be computed. */
export type Read = { value: unknown } | { missing: string } | { failed: string }

/**
 * Takes a text of the model, a FEEL formula where it begins with `=`, and the variables; gives its value. A variable
 * nobody ever set is null, as in the engine.
 */
export function readOnPaper(text: string, { values, unknown }: Paper): Read {
  if (!text.startsWith('=')) return { value: text }
  const formula = text.slice(1)
  const missing = [...unknown].find((name) => mentions(formula, name))
  if (missing !== undefined) return { missing }
  try {
    return { value: evaluate(formula, values, 'camunda').value }
  } catch {
    return { failed: formula.trim() }
  }
}

/** Words inside quotes are texts, what stands behind a dot is a part of something else. */
function mentions(formula: string, name: string): boolean {
  const plain = formula.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
  return new RegExp(`(?<![\\w.])${name.replaceAll(/\W/g, String.raw`\$&`)}(?!\\w)`).test(plain)
}

/** Takes a formula and the variables; gives those it asks that have a plain value, to show why it holds or not. */
export function askedIn(formula: string, { values }: Paper): { name: string; value: unknown }[] {
  return Object.entries(values)
    .filter(([name]) => mentions(formula, name))
    .map(([name, value]) => ({ name, value }))
}
