import type { Outcome } from './process-model.ts'

const code = /^[a-z][a-zA-Z0-9]*$/

/** Takes the header `outcomes`: `done=处置完成; return=退单`. Gives them in order, null when it is malformed or a code repeats. */
export function parseOutcomes(text: string): Outcome[] | null {
  const parts = text.split(';').map((part) => part.trim())
  const outcomes = parts.map((part) => {
    const at = part.indexOf('=')
    return { code: part.slice(0, Math.max(at, 0)).trim(), text: part.slice(at + 1).trim() }
  })
  const sound = outcomes.every(
    (outcome) => code.test(outcome.code) && outcome.text !== '' && !outcome.text.includes('='),
  )
  return sound && new Set(outcomes.map((outcome) => outcome.code)).size === outcomes.length ? outcomes : null
}
