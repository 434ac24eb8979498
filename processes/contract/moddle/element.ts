/** An element of a parsed model. The parser knows hundreds of types; these are the properties the contract looks at. */
export type Element = {
  $type: string
  $parent?: Element
  $instanceOf?: (type: string) => boolean
  id: string
  name?: string
  rootElements?: Element[]
  flowElements?: Element[]
  incoming?: Element[]
  outgoing?: Element[]
  sourceRef?: Element
  targetRef?: Element
  attachedToRef?: Element
  default?: Element
  conditionExpression?: { body?: string }
  eventDefinitions?: Element[]
  messageRef?: Element
  loopCharacteristics?: Element
  extensionElements?: { values?: Element[] }
  isExecutable?: boolean
  triggeredByEvent?: boolean
  isInterrupting?: boolean
  cancelActivity?: boolean
  isForCompensation?: boolean
  timeDate?: { body?: string }
  timeDuration?: { body?: string }
  timeCycle?: { body?: string }
  // what stands in extension elements
  type?: string
  key?: string
  value?: string
  values?: Element[]
  properties?: Element[]
  source?: string
  target?: string
  inputParameters?: Element[]
  outputParameters?: Element[]
  correlationKey?: string
  decisionId?: string
  resultVariable?: string
  expression?: string
  inputCollection?: string
  inputElement?: string
  outputCollection?: string
  outputElement?: string
}

/** Takes an element and a type such as `bpmn:Activity`; says whether the element is one, subtypes included. */
export function isA(element: Element | undefined, type: string): boolean {
  return element !== undefined && (element.$type === type || element.$instanceOf?.(type) === true)
}

/** Gives the extension of that type, e.g. `zeebe:TaskHeaders`. */
export function extensionOf(element: Element | undefined, type: string): Element | undefined {
  return element?.extensionElements?.values?.find((value) => isA(value, type))
}

/** Gives the task headers of an element; a key that stands twice has its last value, as in the engine. */
export function headersOf(element: Element): Record<string, string> {
  const headers = extensionOf(element, 'zeebe:TaskHeaders')?.values ?? []
  return Object.fromEntries(headers.flatMap(({ key, value }) => (key && value ? [[key, value]] : [])))
}

/** Gives the `zeebe:properties` of an element: what the engine does not hand on. */
export function propertiesOf(element: Element): Record<string, string> {
  const properties = extensionOf(element, 'zeebe:Properties')?.properties ?? []
  return Object.fromEntries(properties.flatMap(({ name, value }) => (name ? [[name, value ?? '']] : [])))
}

/** Gives the FEEL source of an input mapping, undefined when the element has none of that name. */
export function inputOf(element: Element, target: string): string | undefined {
  return extensionOf(element, 'zeebe:IoMapping')?.inputParameters?.find((input) => input.target === target)?.source
}

/** Gives the job type a service step asks for. */
export function jobTypeOf(element: Element): string | undefined {
  return extensionOf(element, 'zeebe:TaskDefinition')?.type
}

/** Gives the message an event waits for. */
export function messageOf(event: Element): Element | undefined {
  return event.eventDefinitions?.find((definition) => isA(definition, 'bpmn:MessageEventDefinition'))?.messageRef
}

/** Gives the name a person knows an element by: its own, else its id. */
export function labelOf(element: Element): string {
  return element.name?.trim().replace(/\s+/g, ' ') || element.id
}
