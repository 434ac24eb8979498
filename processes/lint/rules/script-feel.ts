import { extensionOf, isA } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A script step computes one FEEL expression inside the engine; foreign code does not run here. */
export const scriptFeel: LintRule = {
  id: 'script-feel',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.flatMap((element) => {
      if (!isA(element, 'bpmn:ScriptTask')) return []
      const { script, scriptFormat } = element as { script?: string; scriptFormat?: string }
      if (
        extensionOf(element, 'zeebe:Script') &&
        !script &&
        !scriptFormat &&
        !extensionOf(element, 'zeebe:TaskDefinition')
      )
        return []
      return {
        element,
        message: say('脚本环节只能是 FEEL 表达式', 'A script step may only be a FEEL expression'),
        cure: say(
          '请选择“FEEL 表达式”并填写表达式和结果变量',
          'Choose "FEEL expression" and fill in expression and result variable',
        ),
      }
    }),
}
