import { knownVariables } from '../known-variables.ts'
import { nearName } from '../near-name.ts'
import { namesRead } from '../names-read.ts'
import type { DecisionCell, DecisionTexts, Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A text without quotes is a name to the engine, and a name nothing sets is null: the row then gives nothing. */
export const decisionNames: LintRule = {
  id: 'decision-names',
  severity: 'error',
  check(context) {
    const ofFlow = knownVariables(context)
    if (!ofFlow) return []
    return context.decisions.flatMap((decision) => {
      const known = new Set([...ofFlow, ...decision.names])
      return decision.cells.flatMap((cell) =>
        namesRead(cell.text, cell.kind)
          .filter((name) => !known.has(name))
          .map((name) => faultOf(decision, cell, name, nearName(name, known))),
      )
    })
  },
}

function faultOf(
  { id, name: decisionName, file }: DecisionTexts,
  { row, column, text }: DecisionCell,
  name: string,
  near: string | undefined,
): Fault {
  const quoted = text.trim() === name ? `"${name}"` : text.replace(name, `"${name}"`).trim()
  return {
    file,
    place: { id, name: decisionName },
    message: say(
      `第 ${row} 行「${column}」写的是 ${name}，没有引号就是变量名，而流程里没有这个变量`,
      `Row ${row}, "${column}", says ${name}: without quotes that is a variable, and nothing sets one of that name`,
    ),
    cure: say(
      `文字和编号请加英文引号，写成 ${quoted}${near ? `；如果指的是变量，是不是 ${near}？` : ''}`,
      `Put a text or a code in quotes: ${quoted}${near ? `; if a variable is meant, is it ${near}?` : ''}`,
    ),
  }
}
