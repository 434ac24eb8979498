import { isClockEvent } from '@/processes/contract/clock-keys.ts'
import { isA, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { nextNodes } from '../flow.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A flow that ends without archiving leaves its case open with nowhere to go. */
export const endArchive: LintRule = {
  id: 'end-archive',
  severity: 'warning',
  check({ process, nodes }) {
    const open = new Set((process.flowElements ?? []).filter((node) => isA(node, 'bpmn:StartEvent')))
    const onBorder = (host: Element) => nodes.filter((node) => node.attachedToRef === host && !isClockEvent(node))
    for (const node of open)
      if (jobTypeOf(node) !== 'case.archive' && !archivesInside(node))
        for (const next of [...nextNodes(node), ...onBorder(node)]) open.add(next)
    const ends = [...open].filter((node) => isA(node, 'bpmn:EndEvent') && node.$parent === process)
    return ends.map((element) => ({
      element,
      message: say(
        '有一条路不经过归档就到了这里，案件会一直开着',
        'A way leads here without archiving, and the case stays open',
      ),
      cure: say('请在结束前放一个“归档”', 'Put "archive" before the end'),
    }))
  },
}

function archivesInside(node: Element): boolean {
  return isA(node, 'bpmn:SubProcess') && (node.flowElements ?? []).some((inner) => jobTypeOf(inner) === 'case.archive')
}
