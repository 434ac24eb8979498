import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** The file is published under the id of its one process; a second would be deployed unseen. */
export const oneProcess: LintRule = {
  id: 'one-process',
  severity: 'error',
  check: ({ otherProcesses }) =>
    otherProcesses.map((element) => ({
      element,
      message: say('文件中还有一个可执行的流程', 'The file holds another executable process'),
      cure: say(
        '请把它放进自己的文件夹，或取消“可执行”',
        'Move it to a folder of its own, or mark it as not executable',
      ),
    })),
}
