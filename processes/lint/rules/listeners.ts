import { extensionOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const types = ['zeebe:ExecutionListeners', 'zeebe:TaskListeners']

/** Listeners run code nobody sees in the drawing, and the engine does not know them. */
export const listeners: LintRule = {
  id: 'listeners',
  severity: 'error',
  check: ({ everything }) =>
    everything
      .filter((element) => types.some((type) => extensionOf(element, type)))
      .map((element) => ({
        element,
        message: say('不能使用监听器', 'Listeners cannot be used'),
        cure: say('请把它做的事画成自动环节', 'Draw what it does as an automatic step'),
      })),
}
