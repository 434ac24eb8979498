import { extensionOf, isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'
import { runsCode } from './script-code.ts'

/** A script step computes one FEEL expression inside the engine, and its result has a name. */
export const scriptFeel: LintRule = {
  id: 'script-feel',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isA(node, 'bpmn:ScriptTask') && !runsCode(node) && !computesFeel(node))
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
  const own = extensionOf(task, 'zeebe:Script')
  return own?.expression?.startsWith('=') === true && own.resultVariable !== undefined
}
