import { extensionOf, isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A script step computes one FEEL expression inside the engine; foreign code does not run here. */
export const scriptFeel: LintRule = {
  id: 'script-feel',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isA(node, 'bpmn:ScriptTask') && !computesFeel(node))
      .map((element) => ({
        element,
        message: say(
          '脚本环节只能是 FEEL 表达式，并写明结果变量',
          'A script step is a FEEL expression and names the variable of its result',
        ),
        cure: say(
          '请选择“FEEL 表达式”，填写表达式和结果变量',
          'Choose "FEEL expression" and fill in expression and result variable',
        ),
      })),
}

function computesFeel(task: Element): boolean {
  const { script, scriptFormat } = task as { script?: string; scriptFormat?: string }
  const own = extensionOf(task, 'zeebe:Script')
  const foreign = script ?? scriptFormat ?? extensionOf(task, 'zeebe:TaskDefinition')
  return foreign === undefined && own?.expression?.startsWith('=') === true && own.resultVariable !== undefined
}
