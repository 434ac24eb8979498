import { extensionOf, inputOf, isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { scopesAround } from '@/processes/contract/moddle/walk.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import { isDeciding, nextNodes, reachFrom } from '../flow.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'
import { variablesIn } from '../variables-in.ts'

/** A department can say "not ours": its step offers an outcome that leads back to who dispatches or arbitrates. */
export const departmentReturn: LintRule = {
  id: 'department-return',
  severity: 'warning',
  check: ({ steps }) =>
    steps.filter(isDepartment).flatMap((element) => {
      const { returnOutcome: code } = readStep(element)
      if (code !== undefined && leadsBack(element, code)) return []
      const message =
        code === undefined
          ? say('部门办的环节没有“退单”的结果', 'A step of a department offers no outcome that returns the case')
          : say('退单以后没有回到派单或仲裁的人', 'The returning outcome does not lead back to who dispatches')
      const cure = say(
        '请加一种结果、勾上“这是退单”，让它的走向回到派单或仲裁环节',
        'Add an outcome, mark it as returning, and lead its flow back to dispatch or arbitration',
      )
      return { element, message, cure }
    }),
}

const departments = ['leadUnit', 'coUnits']

/** Held by the unit a case was dispatched to, or by one of those that help. */
function isDepartment(step: Element): boolean {
  const lists = [step, ...scopesAround(step)].flatMap(({ loopCharacteristics }) => {
    const loop = extensionOf(loopCharacteristics, 'zeebe:LoopCharacteristics')
    return loop?.inputElement && names(loop.inputCollection).some((name) => departments.includes(name))
      ? [loop.inputElement]
      : []
  })
  return names(inputOf(step, 'unit')).some((name) => [...departments, ...lists].includes(name))
}

const names = (text = '') => (text.startsWith('=') ? (variablesIn(text.slice(1)) ?? []) : [])

function leadsBack(step: Element, code: string): boolean {
  const gateways = [...reachFrom(step, isStep)].filter(isDeciding)
  const flows = gateways.flatMap(({ outgoing = [] }) => outgoing)
  const asking = flows.filter(({ conditionExpression }) => conditionExpression?.body?.includes(`"${code}"`))
  const ways = asking.length > 0 ? asking : gateways.flatMap((gateway) => gateway.default ?? [])
  const first = ways.length > 0 ? ways.flatMap(({ targetRef }) => targetRef ?? []) : nextNodes(step)
  return first.some((node) => [node, ...reachFrom(node, isStep)].some((next) => isStep(next) && !isDepartment(next)))
}

const isStep = (node: Element) => isA(node, 'bpmn:UserTask')
