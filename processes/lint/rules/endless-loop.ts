import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { listWords } from '@/processes/contract/place-words.ts'
import { everythingIn } from '@/processes/contract/moddle/walk.ts'
import { nextNodes } from '../flow.ts'
import { broughtBy } from '../known-variables.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A way that leads back to itself with nobody and nothing to wait for between runs as fast as the engine can. */
export const endlessLoop: LintRule = {
  id: 'endless-loop',
  severity: 'error',
  check({ nodes }) {
    const running = nodes.filter((node) => !waits(node))
    const reached = new Map(running.map((node) => [node, reachWithoutWait(node)]))
    const looping = running.filter((node) => reached.get(node)?.has(node))
    const named = new Set<Element>()
    return looping.flatMap((node) => {
      if (named.has(node)) return []
      const loop = looping.filter((other) => reached.get(node)?.has(other) && reached.get(other)?.has(node))
      for (const member of loop) named.add(member)
      return faultOf(node, loop)
    })
  },
}

/** Only while something in the loop can change what its way out asks for does it end by itself. */
function faultOf(element: Element, loop: Element[]): Fault {
  const names = listWords(loop)
  const canEnd = loop.some(writes) && loop.some((node) => nextNodes(node).some((next) => !loop.includes(next)))
  return {
    element,
    ...(canEnd && { severity: 'warning' }),
    message: canEnd
      ? say(
          `${names.zh}会自己反复执行，中间没有人`,
          `${names.en} run again and again by themselves, with nobody between`,
        )
      : say(`${names.zh}首尾相接，会一直转下去`, `${names.en} lead back to themselves and never end`),
    cure: say('请在这一圈里放一个人工环节或等待事件', 'Put a human step or an event to wait for into the loop'),
  }
}

const writes = (node: Element) => broughtBy(node)?.length !== 0

function reachWithoutWait(from: Element): Set<Element> {
  const reached = new Set(onward(from))
  for (const node of reached) for (const next of onward(node)) reached.add(next)
  return reached
}

const onward = (node: Element) => nextNodes(node).filter((next) => !waits(next))

function waits(node: Element): boolean {
  if (isA(node, 'bpmn:UserTask') || isA(node, 'bpmn:ReceiveTask') || isA(node, 'bpmn:CatchEvent')) return true
  return (
    isA(node, 'bpmn:SubProcess') && everythingIn(node).some((inner) => !isA(inner, 'bpmn:StartEvent') && waits(inner))
  )
}
