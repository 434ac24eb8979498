import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { isA } from '@/processes/contract/moddle/element.ts'
import { parseBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'
import { decisionsOf, parseDmn } from '@/processes/contract/moddle/parse-dmn.ts'
import type { DmnElement } from '@/processes/contract/moddle/parse-dmn.ts'
import { everythingIn, executableProcesses, flowNodesIn } from '@/processes/contract/moddle/walk.ts'
import { cellsOf, namesKnownIn } from './decision-cells.ts'
import type { DecisionTexts, District, LintContext } from './rule.ts'

/**
 * Takes a bundle and, where it is known, the district it is for; gives it laid open for the rules. Throws when it has no
 * executable process: reading refuses that.
 */
export async function lintContextOf(bundle: ProcessBundle, district?: District): Promise<LintContext> {
  const { definitions, warnings } = await parseBpmn(bundle.bpmn.text)
  const [process, ...otherProcesses] = executableProcesses(definitions)
  if (!process) throw new Error('no executable process')
  const nodes = flowNodesIn(process)
  const decisions = await Promise.all(
    bundle.dmns.map(async ({ path, text }) => decisionTexts(path, await parseDmn(text))),
  )
  return {
    bundle,
    process,
    otherProcesses,
    nodes,
    steps: nodes.filter((node) => isA(node, 'bpmn:UserTask')),
    everything: [process, ...everythingIn(process)],
    decisions: decisions.flat(),
    readerWarnings: warnings.map(({ message }) => message),
    district,
  }
}

function decisionTexts(file: string, definitions: DmnElement): DecisionTexts[] {
  return decisionsOf(definitions).map((decision) => {
    const texts: DecisionTexts = {
      id: decision.id,
      name: decision.name || decision.id,
      file,
      expressions: [],
      tests: [],
      cells: cellsOf(decision),
      names: namesKnownIn(definitions, decision),
    }
    collect(decision, texts, new Set())
    return texts
  })
}

/** Input entries are tests, every other text that holds FEEL is an expression. */
function collect(node: unknown, into: DecisionTexts, seen: Set<unknown>): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return
  seen.add(node)
  if (Array.isArray(node)) return node.forEach((item) => collect(item, into, seen))
  const { $type, text } = node as { $type?: string; text?: unknown }
  if (typeof text === 'string' && text.trim() !== '') {
    if ($type === 'dmn:UnaryTests') into.tests.push(text)
    if ($type === 'dmn:LiteralExpression') into.expressions.push(text)
  }
  for (const value of Object.values(node)) collect(value, into, seen)
}
