import type { Element } from '@/processes/contract/moddle/element.ts'
import { placeWords } from '@/processes/contract/place-words.ts'
import { isDeciding } from '../flow.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Where no condition holds a case stands still: every choice has a default, every other way a condition. */
export const gatewayDefault: LintRule = {
  id: 'gateway-default',
  severity: 'error',
  check: ({ nodes }) =>
    nodes.filter(isDeciding).flatMap((gateway) => [...defaultFault(gateway), ...conditionFaults(gateway)]),
}

function defaultFault(element: Element): Fault[] {
  if (element.default) return []
  const [bare, ...more] = (element.outgoing ?? []).filter(({ conditionExpression }) => !conditionExpression?.body)
  return [
    {
      element,
      message: say('网关没有默认走向', 'The gateway has no default flow'),
      cure: say(
        '请选一条连线作为默认走向：条件都不成立时案件走它',
        'Make one flow the default: the case takes it when no condition holds',
      ),
      mend: bare && more.length === 0 ? { kind: 'defaultFlow', flow: bare.id } : undefined,
    },
  ]
}

function conditionFaults(gateway: Element): Fault[] {
  const bare = (gateway.outgoing ?? []).filter((flow) => flow !== gateway.default && !flow.conditionExpression?.body)
  // without a default the gateway itself is named; its bare flow is most likely the one meant
  if (!gateway.default && bare.length === 1) return []
  return bare.map((element) => ({
    element,
    message: say(
      `${placeWords(gateway).zh}的这条走向没有条件`,
      `This flow of ${placeWords(gateway).en} has no condition`,
    ),
    cure: say('请写条件，例如 =outcome = "done"', 'Give it a condition, e.g. =outcome = "done"'),
  }))
}
