import { messageOf } from '@/processes/contract/moddle/element.ts'
import { placeWords } from '@/processes/contract/place-words.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** The engine refuses two events with one message name on one step. */
export const oneMessage: LintRule = {
  id: 'one-message',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.flatMap((element, index) => {
      const [host, name] = [element.attachedToRef, messageOf(element)?.name]
      if (!host || name === undefined) return []
      const twin = nodes
        .slice(0, index)
        .find((other) => other.attachedToRef === host && messageOf(other)?.name === name)
      if (!twin) return []
      return {
        element,
        message: say(
          `${placeWords(host).zh}上已有一个事件等待消息 ${name}`,
          `Another event on ${placeWords(host).en} waits for the message ${name}`,
        ),
        cure: say('请删去一个，或改成别的级别', 'Remove one of them or choose another level'),
      }
    }),
}
