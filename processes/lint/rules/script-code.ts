import { extensionOf, isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Scripts of other languages run code nobody sees in the drawing; here none runs. */
export const scriptCode: LintRule = {
  id: 'script-code',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.filter(runsCode).map((element) => {
      const language = (element as Script).scriptFormat?.slice(0, 40)
      return {
        element,
        message: say(
          language ? `脚本环节里是 ${language} 代码，这里不运行` : '脚本环节里是代码，这里不运行',
          language
            ? `The script step holds ${language} code, which does not run here`
            : 'The script step holds code, which does not run here',
        ),
        cure: say(
          '请去掉代码，改成 FEEL 表达式，或画成自动环节',
          'Take the code out: write a FEEL expression, or draw an automatic step',
        ),
      }
    }),
}

type Script = Element & { script?: string; scriptFormat?: string }

/** Says whether a script step is anything else than a FEEL expression, or one that is not written yet. */
export function runsCode(node: Element): boolean {
  if (!isA(node, 'bpmn:ScriptTask')) return false
  const { script, scriptFormat } = node as Script
  return (script ?? scriptFormat ?? extensionOf(node, 'zeebe:TaskDefinition')) !== undefined
}
