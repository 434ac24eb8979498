// The parts of dmn-js that we call; it ships no types of its own.

type Text = { text?: string }

/** An element of a file of rules as dmn-js holds it. */
export type RuleElement = {
  $type: string
  $model: {
    createAny(type: string, uri: string, properties: object): Any
    create(type: string, properties: object): RuleElement
  }
  $parent?: RuleElement
  id: string
  name?: string
  drgElement?: RuleElement[]
  decisionLogic?: RuleElement
  variable?: { name?: string; typeRef?: string }
  informationRequirement?: { requiredDecision?: { href: string } }[]
  extensionElements?: RuleElement & { values?: Any[] }
  // of a table or an expression
  text?: string
  hitPolicy?: string
  aggregation?: string
  input?: RuleElement[]
  output?: RuleElement[]
  rule?: RuleElement[]
  // of a column
  label?: string
  typeRef?: string
  inputExpression?: Text & { typeRef?: string }
  inputValues?: Text
  outputValues?: Text
  // of a row
  description?: string
  inputEntry?: (Text & { id: string })[]
  outputEntry?: (Text & { id: string })[]
  get(property: string): unknown
}

/** Something in a file that DMN itself does not know. */
export type Any = { $type: string; $body?: string; $parent?: unknown }

/** What can be looked at: the drawing of the whole file, a table or a formula. */
export type RuleView = {
  id: string
  name?: string
  type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression'
  element: RuleElement
}

/** What shows one kind of view, with services of its own. */
export type RuleViewer = {
  get<Service>(name: string): Service
  on(event: string, listener: (event: { trigger?: string }) => void): void
}

export type DmnModeler = {
  importXML(text: string, options: { open: boolean }): Promise<unknown>
  saveXML(options: { format: boolean }): Promise<{ xml: string }>
  getDefinitions(): RuleElement
  getViews(): RuleView[]
  getActiveView(): RuleView | undefined
  getActiveViewer(): RuleViewer | undefined
  open(view: RuleView): Promise<unknown>
  on(event: string, listener: (event: { viewer: RuleViewer }) => void): void
  off(event: string, listener: (event: { viewer: RuleViewer }) => void): void
  destroy(): void
}
