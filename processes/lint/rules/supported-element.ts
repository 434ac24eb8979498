import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Text } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const engine = say('引擎 Zeebe 8.5 不支持', 'the engine (Zeebe 8.5) does not know it')

/** What the engine cannot run, and what it runs outside the instance that carries the case. */
const unwanted: [type: string, name: Text, reason: Text][] = [
  [
    'bpmn:CallActivity',
    say('调用活动', 'a call activity'),
    say(
      '它在另一个流程实例中运行，案件不会跟过去',
      'it runs in an instance of its own, which the case does not follow',
    ),
  ],
  ['bpmn:Transaction', say('事务子流程', 'a transaction'), engine],
  ['bpmn:AdHocSubProcess', say('即席子流程', 'an ad-hoc subprocess'), engine],
  ['bpmn:ComplexGateway', say('复杂网关', 'a complex gateway'), engine],
  ['bpmn:ConditionalEventDefinition', say('条件事件', 'a conditional event'), engine],
  ['bpmn:CancelEventDefinition', say('取消事件', 'a cancel event'), engine],
]

export const supportedElement: LintRule = {
  id: 'supported-element',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.flatMap((element) =>
      unwanted
        .filter(([type]) => isKind(element, type))
        .map(([, name, reason]) => ({
          element,
          message: say(`不能使用${name.zh}：${reason.zh}`, `It cannot be ${name.en}: ${reason.en}`),
          cure: say(
            '请换成人工环节、自动环节、排他或并行网关、子流程',
            'Use steps, exclusive or parallel gateways and embedded subprocesses',
          ),
        })),
    ),
}

function isKind(element: Element, type: string): boolean {
  return isA(element, type) || (element.eventDefinitions ?? []).some((definition) => isA(definition, type))
}
