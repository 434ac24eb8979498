import { parseExpression } from 'feelin'
import { builtIns, dialect } from './feel-syntax.ts'

/** What gives names a meaning of its own inside an expression, or asks whether a variable is there at all. */
const binding = /^(?:For|Quantified|Filter)Expression$|^FunctionDefinition$|^Context$/
const asking = new Set(['is defined', 'get or else', 'get value'])

/**
 * Takes FEEL without its leading `=`; gives the variables it reads, without what stands behind their dots. Null when
 * names inside it may mean something else than a variable of the case.
 */
export function variablesIn(text: string): string[] | null {
  const names = new Set<string>()
  let sure = true
  parseExpression(text, builtIns, dialect).iterate({
    enter: ({ type, name, from, to, node }) => {
      const word = text.slice(from, to)
      if (type.isError || binding.test(name) || (name === 'FunctionInvocation' && asking.has(calledName(word))))
        sure = false
      if (name !== 'VariableName') return
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.from === from
      if (!called) names.add(word.replaceAll('`', ''))
    },
  })
  // a name of several words is read as one or as several, depending on what the parser knows
  return sure && [...names].every((name) => /^\w+$/.test(name)) ? [...names] : null
}

const calledName = (call: string) => call.slice(0, call.indexOf('(')).trim()
