import { isA } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A case starts its flow by the process id: there must be exactly one start, and a plain one. */
export const startEvent: LintRule = {
  id: 'start-event',
  severity: 'error',
  check({ process }) {
    const starts = (process.flowElements ?? []).filter((element) => isA(element, 'bpmn:StartEvent'))
    const plain = starts.filter(({ eventDefinitions }) => !eventDefinitions?.length)
    const others = starts.filter((start) => !plain.includes(start))
    const count = {
      element: process,
      message: say(
        `流程应有一个普通开始事件，现在有 ${plain.length} 个`,
        `A process needs one plain start event, this has ${plain.length}`,
      ),
      cure: say('请只保留一个不带消息、定时的开始事件', 'Keep one start event without message or timer'),
    }
    return [
      ...(plain.length === 1 ? [] : [count]),
      ...others.map((element) => ({
        element,
        message: say('案件不能由消息、定时或信号开始', 'A case cannot begin with a message, timer or signal'),
        cure: say(
          '请改成普通开始事件；要响应消息请用事件子流程',
          'Use a plain start event; for messages use an event subprocess',
        ),
      })),
    ]
  },
}
