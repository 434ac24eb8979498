import { correlationKeyOf, levelOf, sameFeel } from '@/processes/contract/clock-keys.ts'
import { isA, messageOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { nearName } from '../near-name.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const sent = [
  ...['case.rated', 'case.withdrawn'],
  ...['case.held', 'case.resumed', 'case.extended', 'case.urged', 'case.supervised'],
]

/** Messages about the whole case find it by its id; an event that waits for an unknown message waits for ever. */
export const messageKey: LintRule = {
  id: 'message-key',
  severity: 'error',
  check: ({ nodes }) => nodes.filter(waitsForMessage).flatMap(faultsOf),
}

function waitsForMessage(node: Element): boolean {
  if (isA(node, 'bpmn:ReceiveTask')) return true
  return (
    isA(node, 'bpmn:CatchEvent') &&
    (node.eventDefinitions ?? []).some((definition) => isA(definition, 'bpmn:MessageEventDefinition'))
  )
}

function faultsOf(element: Element): Fault[] {
  const message = messageOf(element) ?? element.messageRef
  const name = message?.name
  if (!name)
    return [
      {
        element,
        message: say('没有写等待哪个消息', 'It does not say which message it waits for'),
        cure: say('请从“案件消息”模板中选择', 'Choose one in the template "message"'),
      },
    ]
  if (levelOf(element) !== undefined) return []
  const key = correlationKeyOf(element)
  const wrongKey: Fault[] = sameFeel(key, '=caseId')
    ? []
    : [
        {
          element,
          message: say(
            `消息 ${name} 的关联键是 ${key ?? '（空）'}`,
            `The message ${name} is matched by ${key ?? 'nothing'}`,
          ),
          cure: say('请写成 =caseId', 'Write =caseId'),
          mend: { kind: 'correlationKey', value: '=caseId' },
        },
      ]
  const meant = nearName(name, sent)
  const unknown: Fault[] = sent.includes(name)
    ? []
    : [
        {
          element,
          severity: 'warning',
          message: say(`系统不会发出消息 ${name}`, `The system sends no message ${name}`),
          cure: say(
            `可用的消息：${sent.join('、')}；外部系统自己发送的可以忽略此提醒`,
            `Known messages: ${sent.join(', ')}; ignore this if another system sends it`,
          ),
          mend: meant === undefined ? undefined : { kind: 'messageName', value: meant },
        },
      ]
  return [...wrongKey, ...unknown]
}
