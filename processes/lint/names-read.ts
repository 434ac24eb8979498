import { parseExpression, parseUnaryTests } from 'feelin'
import { builtIns, dialect } from './feel-syntax.ts'

/** What gives names a meaning of its own inside an expression. */
const binding = /^(?:For|Quantified|Filter)Expression$|^FunctionDefinition$|^Context$/

/**
 * Takes the cell of a decision table; gives the names it reads as variables, of whatever letters, without what stands
 * behind their dots. None when the cell cannot be read, or gives names a meaning of its own.
 */
export function namesRead(text: string, kind: 'test' | 'expression'): string[] {
  if (text.trim() === '' || text.trim() === '-') return []
  const parse = kind === 'test' ? parseUnaryTests : parseExpression
  const names = new Set<string>()
  let sure = true
  parse(text, builtIns, dialect).iterate({
    enter: ({ type, name, from, to, node }) => {
      if (type.isError || binding.test(name)) sure = false
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.from === from
      if (name === 'VariableName' && !called) names.add(text.slice(from, to).replaceAll('`', ''))
    },
  })
  return sure ? [...names].filter((name) => name !== '?') : []
}
