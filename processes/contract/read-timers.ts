import { isA, labelOf, type Element } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'

/** A timer of a model: the element a token waits at, its date, and where the token goes when the date has come. */
export type Timer = {
  elementId: string
  name: string
  /** the element that is active while the timer runs: its gateway, its step, or the event itself */
  waitsAt: string
  /** a text, or a FEEL formula where it begins with `=` */
  date: string
  goesTo: string[]
  /** the wait ends with it */
  interrupting: boolean
}

/** Takes the text of a model that keeps the contract; gives its timers, which all wait for a date. */
export async function readTimers(text: string): Promise<Timer[]> {
  const { elementsById } = await parseBpmn(text)
  return Object.values(elementsById).flatMap((element) => {
    const date = dateOf(element)
    return date === undefined ? [] : waitsOf(element).map((wait) => ({ ...timerOf(element, date), ...wait }))
  })
}

function dateOf({ eventDefinitions }: Element): string | undefined {
  return eventDefinitions?.find((definition) => isA(definition, 'bpmn:TimerEventDefinition'))?.timeDate?.body
}

function timerOf(element: Element, date: string) {
  const goesTo = (element.outgoing ?? []).flatMap(({ targetRef }) => targetRef?.id ?? [])
  return { elementId: element.id, name: labelOf(element), date: date.trim(), goesTo }
}

function waitsOf(element: Element): Pick<Timer, 'waitsAt' | 'interrupting'>[] {
  if (isA(element, 'bpmn:BoundaryEvent')) {
    const host = element.attachedToRef?.id
    return host ? [{ waitsAt: host, interrupting: element.cancelActivity !== false }] : []
  }
  if (!isA(element, 'bpmn:IntermediateCatchEvent')) return []
  const gateways = (element.incoming ?? []).flatMap(({ sourceRef }) =>
    sourceRef && isA(sourceRef, 'bpmn:EventBasedGateway') ? [sourceRef.id] : [],
  )
  const places = gateways.length > 0 ? gateways : [element.id]
  return places.map((waitsAt) => ({ waitsAt, interrupting: true }))
}
