import { extensionOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { nearName } from '../near-name.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Rules are published with the process and renamed to its version: a step names one of the bundle, by its id. */
export const decision: LintRule = {
  id: 'decision',
  severity: 'error',
  check: ({ nodes, decisions }) =>
    nodes.flatMap((element) => {
      const called = extensionOf(element, 'zeebe:CalledDecision')
      if (!called) return []
      const id = called.decisionId ?? ''
      if (id.startsWith('='))
        return {
          element,
          message: say(`规则表编号是公式：${id}`, `The decision id is an expression: ${id}`),
          cure: say(
            '请直接写编号；要按情况选择，请用网关分成几个环节',
            'Write the id itself; to choose one use a gateway and several steps',
          ),
        }
      if (decisions.some((found) => found.id === id)) return called.resultVariable ? [] : withoutResult(element)
      const near = nearName(
        id,
        decisions.map((found) => found.id),
      )
      const known = decisions.map((found) => found.id).join('、') || '—'
      return {
        element,
        message: say(`文件夹中没有规则 ${id || '（空）'}`, `The folder holds no decision ${id || '(empty)'}`),
        cure: say(
          `请放入含有它的 .dmn 文件，或改正编号；现有：${known}`,
          `Add the .dmn file that holds it or correct the id; present: ${known}`,
        ),
        mend:
          near === undefined
            ? undefined
            : { kind: 'extension', type: 'zeebe:CalledDecision', property: 'decisionId', value: near },
      }
    }),
}

function withoutResult(element: Element): Fault {
  return {
    element,
    message: say('没有写规则的结果放进哪个变量', 'It does not say which variable gets the result of the rules'),
    cure: say('请填写结果变量', 'Fill in the result variable'),
  }
}
