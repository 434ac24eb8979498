import { extensionOf, headersOf, isA, jobTypeOf, messageOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { scopesAround } from './moddle/walk.ts'

const clockMessage = /^clock\.(.+)$/

/** Gives the level code of a clock event, undefined for any other event. */
export function levelOf(event: Element): string | undefined {
  return clockMessage.exec(messageOf(event)?.name ?? '')?.[1]
}

/** Says whether the event is drawn with a clock: on the border of a step, or at the head of an event subprocess. */
export function isClockEvent(element: Element): boolean {
  const placed =
    isA(element, 'bpmn:BoundaryEvent') ||
    (isA(element, 'bpmn:StartEvent') && element.$parent?.triggeredByEvent === true)
  return placed && levelOf(element) !== undefined
}

/**
 * Takes a step with a clock, or a service step that starts one; gives the FEEL key it must carry: unique in the case,
 * also for a step that is open several times in a multi-instance subprocess.
 */
export function clockKeyOf(element: Element): string | undefined {
  const startsClock = jobTypeOf(element) === 'case.clock.start'
  const clock = headersOf(element).clock ?? (startsClock ? 'case' : undefined)
  if (clock === undefined) return undefined
  const loops = scopesAround(element).flatMap((scope) => {
    const variable = extensionOf(scope.loopCharacteristics, 'zeebe:LoopCharacteristics')?.inputElement
    return variable ? [` + ":" + ${variable}`] : []
  })
  return `=caseId + ":${clock}"${loops.join('')}`
}

/** Takes FEEL; gives it without differences that mean nothing. */
export function sameFeel(one: string | undefined, other: string | undefined): boolean {
  const bare = (text: string | undefined) => text?.replace(/\s+/g, '')
  return bare(one) === bare(other)
}

/** Gives the correlation key a message event listens with. */
export function correlationKeyOf(event: Element): string | undefined {
  return extensionOf(messageOf(event), 'zeebe:Subscription')?.correlationKey
}
