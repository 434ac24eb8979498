import { isJobType, jobContracts } from '@/processes/contract/job-contracts.ts'
import { headersOf, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What a job is told must be what its worker understands: nothing missing, nothing it does not know. */
export const jobHeaders: LintRule = {
  id: 'job-headers',
  severity: 'error',
  check: ({ nodes }) => nodes.flatMap(headerFaults),
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[] }

function headerFaults(element: Element): Fault[] {
  const type = jobTypeOf(element)
  if (type === undefined || !isJobType(type)) return []
  const headers = headersOf(element)
  const parsed = jobContracts[type].headers.safeParse(headers)
  if (parsed.success) return []
  return (parsed.error.issues as Issue[]).flatMap((issue) => faultsOf(element, type, headers, issue))
}

function faultsOf(element: Element, type: string, headers: Record<string, string>, issue: Issue): Fault[] {
  if (issue.keys)
    return issue.keys.map((key) => ({
      element,
      message: say(`${type} 不认识参数 ${key}`, `${type} does not know the header ${key}`),
      cure: say('请删去它，或按模板改正名称', 'Remove it, or correct its name after the template'),
      mend: { kind: 'header', key, value: null },
    }))
  const key = issue.path.join('.')
  const [zh = '', en = ''] = issue.message.split(' / ')
  const fill = say(`请按模板填写 ${key}`, `Fill in ${key} as the template says`)
  if (!Object.hasOwn(headers, key) && !/[一-鿿]/.test(zh))
    return [{ element, message: say(`缺少参数 ${key}`, `The header ${key} is missing`), cure: fill }]
  const reason = /[一-鿿]/.test(zh) ? say(zh, en) : say('写法不对', zh)
  const value = headers[key] === undefined ? '' : `“${headers[key]}”`
  return [
    { element, message: say(`参数 ${key}${value}：${reason.zh}`, `Header ${key} ${value}: ${reason.en}`), cure: fill },
  ]
}
