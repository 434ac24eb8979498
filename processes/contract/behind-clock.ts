import { behindEvents } from './behind-events.ts'
import { isClockEvent } from './clock-keys.ts'
import type { Element } from './moddle/element.ts'

/**
 * Takes a process; gives, for every element that is reachable only from clock events, the ids of those events. Their
 * effects belong to an alarm and happen once per alarm, however often the message comes.
 */
export function behindClock(process: Element): Record<string, string[]> {
  return behindEvents(process, isClockEvent)
}
