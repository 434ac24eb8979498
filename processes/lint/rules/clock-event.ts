import { parseMoment } from '@/domain/process/parse-moment.ts'
import { clockKeyOf, correlationKeyOf, isClockEvent, levelOf, sameFeel } from '@/processes/contract/clock-keys.ts'
import { isA, jobTypeOf, messageOf, propertiesOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A clock event hangs on a step with a clock, or heads an event subprocess; it knows its moment and listens to its clock. */
export const clockEvent: LintRule = {
  id: 'clock-event',
  severity: 'error',
  check: (context) =>
    context.nodes
      .filter((node) => messageOf(node)?.name?.startsWith('clock.') === true)
      .flatMap((event) => faultsOf(event, context)),
}

function faultsOf(element: Element, context: LintContext): Fault[] {
  if (levelOf(element) === undefined) return [withoutLevel(element)]
  if (!isClockEvent(element))
    return [
      {
        element,
        message: say(
          '时限警报只能挂在人工环节的边框上，或放在事件子流程的开头',
          'A clock event belongs on the border of a human step or at the head of an event subprocess',
        ),
        cure: say(
          '请把它移到环节边框上，或改用“等待案件消息”',
          'Move it to the border of a step, or use "message catch"',
        ),
      },
    ]
  return [...momentFault(element), ...keyFault(element, keysFor(element, context))]
}

const withoutLevel = (element: Element): Fault => ({
  element,
  message: say('时限警报没有写级别', 'The clock event has no level'),
  cure: say('请套用“时限警报”模板，选预警、到期或升级', 'Apply a template of clock events and choose its level'),
})

/** The keys of the clocks this event may belong to. */
function keysFor(event: Element, { nodes }: LintContext): string[] {
  const owners = isA(event, 'bpmn:BoundaryEvent')
    ? [event.attachedToRef].filter((host) => isA(host, 'bpmn:UserTask'))
    : nodes.filter((node) => jobTypeOf(node) === 'case.clock.start')
  return owners.flatMap((owner) => (owner && clockKeyOf(owner)) ?? [])
}

function keyFault(element: Element, keys: string[]): Fault[] {
  const [wanted] = keys
  const found = correlationKeyOf(element)
  if (wanted === undefined)
    return [
      {
        element,
        message: say('这个时限警报没有时钟', 'This clock event has no clock'),
        cure: isA(element, 'bpmn:BoundaryEvent')
          ? say('请挂在写有时钟名的人工环节上', 'Attach it to a human step with a clock name')
          : say('请在流程中加入“启动整体时钟”', 'Add "start the case clock" to the process'),
      },
    ]
  if (keys.some((key) => sameFeel(key, found))) return []
  return [
    {
      element,
      message: say(
        `时限警报对准的是 ${found ?? '（空）'}，不是它所在的时钟`,
        `The clock event listens to ${found ?? 'nothing'}, not to its own clock`,
      ),
      cure: say(`请把消息的关联键写成 ${wanted}`, `Write the message's correlation key as ${wanted}`),
      mend: keys.length === 1 ? { kind: 'correlationKey', value: wanted } : undefined,
    },
  ]
}

function momentFault(element: Element): Fault[] {
  const { at = '' } = propertiesOf(element)
  if (parseMoment(at)) return []
  return [
    {
      element,
      message:
        at === ''
          ? say('时限警报没有写触发点', 'The clock event has no moment')
          : say(`触发点读不懂：“${at}”`, `The moment cannot be understood: "${at}"`),
      cure: say('请写成 80%、100%、+1 day 或 start+30 minute', 'Write 80%, 100%, +1 day or start+30 minute'),
    },
  ]
}
