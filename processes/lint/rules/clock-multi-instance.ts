import { isClockEvent } from '@/processes/contract/clock-keys.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Events on a multi-instance task hang on all its instances at once, and the loop variable is out of their sight. */
export const clockMultiInstance: LintRule = {
  id: 'clock-multi-instance',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isClockEvent(node) && node.attachedToRef?.loopCharacteristics !== undefined)
      .map((element) => ({
        element,
        message: say(
          '多实例环节上的时限警报分不清是哪一个实例',
          'A clock event on a multi-instance step cannot tell the instances apart',
        ),
        cure: say('请把环节和警报一起放进多实例子流程', 'Put the step and its events into a multi-instance subprocess'),
      })),
}
