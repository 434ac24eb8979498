import { headersOf, propertiesOf } from '@/processes/contract/moddle/element.ts'
import { nearHeader } from '../mends.ts'
import { nearName } from '../near-name.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const named = [
  { key: 'status', zh: '状态', en: 'status' },
  { key: 'role', zh: '角色', en: 'role' },
] as const

/** A status or role that is declared nowhere here may be the district's; one letter beside a declared one it is a slip. */
export const declaredName: LintRule = {
  id: 'declared-name',
  severity: 'warning',
  check({ process, nodes }) {
    const properties = Object.keys(propertiesOf(process))
    return named.flatMap(({ key, zh, en }) => {
      const declared = properties.flatMap((name) => (name.startsWith(`${key}.`) ? [name.slice(key.length + 1)] : []))
      return nodes.flatMap((element) => {
        const code = headersOf(element)[key] ?? ''
        const near = declared.includes(code) || code === 'same' ? undefined : nearName(code, declared)
        if (code === '' || near === undefined) return []
        return {
          element,
          message: say(
            `流程没有声明${zh} ${code}，是不是 ${near}？`,
            `The process declares no ${en} ${code}; did you mean ${near}?`,
          ),
          cure: say(
            `请改成 ${near}；确实是本区已有的${zh}可以忽略`,
            `Write ${near}; ignore this if the district has it already`,
          ),
          mend: nearHeader(key, near),
        }
      })
    })
  },
}
