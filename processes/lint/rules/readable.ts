import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What the reader leaves out, an id used twice or a reference into nothing, the engine sees with other eyes. */
export const readable: LintRule = {
  id: 'readable',
  severity: 'error',
  check: ({ readerWarnings }) =>
    readerWarnings.map((warning) => {
      const reason = warning.replace(/\s+/g, ' ').slice(0, 200)
      return {
        message: say(`文件中有一处读不懂：${reason}`, `Something in the file cannot be read: ${reason}`),
        cure: say(
          '请检查编号是否重复、引用是否存在，用 Camunda Modeler 打开后重新保存',
          'Check for ids used twice and broken references; open and save it with Camunda Modeler',
        ),
      }
    }),
}
