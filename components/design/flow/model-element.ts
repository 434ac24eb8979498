/** An element of the model as bpmn.io holds it: the meaning, without the drawing. What our panels look at. */
export type ModelElement = {
  $type: string
  $parent?: ModelElement
  $instanceOf?: (type: string) => boolean
  id: string
  name?: string
  rootElements?: ModelElement[]
  flowElements?: ModelElement[]
  incoming?: ModelElement[]
  outgoing?: ModelElement[]
  sourceRef?: ModelElement
  targetRef?: ModelElement
  attachedToRef?: ModelElement
  default?: ModelElement
  conditionExpression?: { body?: string }
  isExecutable?: boolean
  triggeredByEvent?: boolean
  participants?: ModelElement[]
  processRef?: ModelElement
  eventDefinitions?: ModelElement[]
  messageRef?: ModelElement
  loopCharacteristics?: ModelElement
  extensionElements?: { values?: ModelElement[] }
  key?: string
  value?: string
  values?: ModelElement[]
  properties?: ModelElement[]
  source?: string
  target?: string
  inputParameters?: ModelElement[]
  correlationKey?: string
}

/** What is drawn: a shape or a connection, with its meaning. */
export type Shape = {
  id: string
  type: string
  x: number
  y: number
  width: number
  height: number
  parent?: Shape
  host?: Shape
  labelTarget?: Shape
  waypoints?: { x: number; y: number }[]
  source?: Shape
  target?: Shape
  incoming: Shape[]
  outgoing: Shape[]
  businessObject: ModelElement
  /** its drawing in the file */
  di?: { get(name: string): unknown }
}

/** Says whether the element is of the type, subtypes included. */
export function isType(element: ModelElement | undefined, type: string): boolean {
  return element !== undefined && (element.$type === type || element.$instanceOf?.(type) === true)
}

/** Gives the extension of that type, e.g. `zeebe:TaskHeaders`. */
export function extensionIn(element: ModelElement | undefined, type: string): ModelElement | undefined {
  return element?.extensionElements?.values?.find((value) => isType(value, type))
}

/**
 * Gives the headers of a step; a key that stands twice has its last value, as in the engine. What a template has just set
 * may be a number until it is written to the file.
 */
export function headersIn(element: ModelElement): Record<string, string> {
  const headers = extensionIn(element, 'zeebe:TaskHeaders')?.values ?? []
  return Object.fromEntries(headers.flatMap(({ key, value }) => (key && value ? [[key, String(value)]] : [])))
}

/** Gives what an input mapping of the element evaluates. */
export function inputIn(element: ModelElement, target: string): string | undefined {
  return inputMapping(element, target)?.source
}

/** Gives the input mapping itself. */
export function inputMapping(element: ModelElement, target: string): ModelElement | undefined {
  return extensionIn(element, 'zeebe:IoMapping')?.inputParameters?.find((input) => input.target === target)
}

/** Gives the message of an event that is a clock to us, undefined for any other. */
export function clockMessageOf(event: ModelElement): ModelElement | undefined {
  const message = event.eventDefinitions?.[0]?.messageRef
  return message?.name?.startsWith('clock.') ? message : undefined
}

/** Takes what the canvas stands for; gives the process: in a drawing with pools the one that runs, else that of the first. */
export function processIn(root: ModelElement): ModelElement {
  const owners = (root.participants ?? []).flatMap(({ processRef }) => processRef ?? [])
  return owners.find(({ isExecutable }) => isExecutable) ?? owners[0] ?? root
}

/** Gives the name a person knows the element by: its own, else its id. */
export function nameOf({ id, name }: ModelElement): string {
  return name?.trim().replace(/\s+/g, ' ') || id
}
