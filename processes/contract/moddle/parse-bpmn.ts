import { BpmnModdle } from 'bpmn-moddle'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import type { Element } from './element.ts'
import { joinFlows } from './join-flows.ts'

export type ParsedBpmn = {
  definitions: Element
  elementsById: Record<string, Element>
  warnings: { message: string }[]
}

type Parsed = Omit<ParsedBpmn, 'definitions'> & { rootElement: Element }

type Moddle = {
  fromXML(text: string): Promise<{ rootElement: unknown; elementsById: unknown; warnings: unknown }>
  toXML(element: unknown, options: { format: boolean }): Promise<{ xml: string }>
}

const newModdle = () => new BpmnModdle({ zeebe }) as Moddle

/** Takes the text of a BPMN file; gives its elements. Throws when it is no BPMN. */
export async function parseBpmn(text: string): Promise<ParsedBpmn> {
  const parsed = await newModdle().fromXML(text)
  const { rootElement: definitions, elementsById, warnings } = parsed as unknown as Parsed
  joinFlows(definitions)
  return { definitions, elementsById, warnings }
}

/** Takes parsed definitions; gives their text. */
export async function writeBpmn(definitions: Element): Promise<string> {
  return (await newModdle().toXML(definitions, { format: true })).xml
}
