import { DmnModdle } from 'dmn-moddle'
import type { Decision } from '@/domain/rules/test-fields.ts'

/** What the contract looks at in a decision table's file. */
export type DmnElement = {
  $type: string
  id: string
  name?: string
  drgElement?: DmnElement[]
  variable?: DmnElement
  informationRequirement?: { requiredDecision?: { href: string } }[]
  decisionLogic?: Decision['decisionLogic']
  extensionElements?: { values?: { $type: string; $body?: string }[] }
}

type Moddle = {
  fromXML(text: string, type: string): Promise<{ rootElement: unknown }>
  toXML(element: unknown, options: { format: boolean }): Promise<{ xml: string }>
  create(type: string, properties: Record<string, string>): unknown
}

const newModdle = () => new DmnModdle() as Moddle

/** Takes the text of a DMN file; gives its definitions. Throws when it is no DMN. */
export async function parseDmn(text: string): Promise<DmnElement> {
  return (await newModdle().fromXML(text, 'dmn:Definitions')).rootElement as DmnElement
}

/** Takes parsed definitions; gives their text. */
export async function writeDmn(definitions: DmnElement): Promise<string> {
  return (await newModdle().toXML(definitions, { format: true })).xml
}

/** Gives a new variable of a decision. */
export function newVariable(id: string, name: string): DmnElement {
  return newModdle().create('dmn:InformationItem', { id, name }) as DmnElement
}

/** Gives the decisions of a file; input data and knowledge sources are left out. */
export function decisionsOf(definitions: DmnElement): DmnElement[] {
  return (definitions.drgElement ?? []).filter(({ $type }) => $type === 'dmn:Decision')
}
