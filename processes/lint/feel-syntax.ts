import { parseExpression, parseUnaryTests } from 'feelin'

// Camunda's dialect: names in backticks, and built-ins whose names hold keywords must be known to be read.
export const builtIns = { 'get or else': null }
export const dialect = 'camunda'

type Parse = typeof parseExpression

/** Takes FEEL without its leading `=`; says whether the engine's dialect can read it. */
export function isFeel(text: string): boolean {
  return reads(parseExpression, text)
}

/** Takes the cell of a decision table's input; says whether it can be read. */
export function isUnaryTest(text: string): boolean {
  return text.trim() === '-' || reads(parseUnaryTests, text)
}

function reads(parse: Parse, text: string): boolean {
  if (text.trim() === '') return false
  let faults = 0
  parse(text, builtIns, dialect).iterate({ enter: ({ type }) => void (faults += type.isError ? 1 : 0) })
  return faults === 0
}
