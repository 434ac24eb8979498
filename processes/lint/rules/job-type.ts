import { isJobType, jobContracts } from '@/processes/contract/job-contracts.ts'
import { extensionOf, isA, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A step nobody works on waits for ever: its job type must be one the workers answer. */
export const jobType: LintRule = {
  id: 'job-type',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.filter(wantsWorker).flatMap((element) => {
      const type = jobTypeOf(element)
      if (type !== undefined && isJobType(type)) return []
      const message =
        type === undefined
          ? say('自动环节没有作业类型', 'The automatic step has no job type')
          : say(`没有谁处理作业类型 ${type}`, `Nobody works on the job type ${type}`)
      const known = Object.keys(jobContracts).join('、')
      return {
        element,
        message,
        cure: say(`请从模板中选择，可用的有：${known}`, `Choose a template; known are ${known}`),
      }
    }),
}

function wantsWorker(node: Element): boolean {
  if (jobTypeOf(node) !== undefined) return true
  if (isA(node, 'bpmn:ServiceTask') || isA(node, 'bpmn:SendTask')) return true
  if (isA(node, 'bpmn:BusinessRuleTask')) return extensionOf(node, 'zeebe:CalledDecision') === undefined
  return (
    isA(node, 'bpmn:ThrowEvent') &&
    (node.eventDefinitions ?? []).some((definition) => isA(definition, 'bpmn:MessageEventDefinition'))
  )
}
