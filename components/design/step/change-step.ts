import { extensionIn, type ModelElement, type Shape } from '../flow/model-element.ts'
import type { BpmnFactory, ElementRegistry, Modeling } from '../flow/services.ts'

/** One thing the panel changes on a step; `null` takes it away. */
export type StepChange =
  | { at: 'name'; value: string }
  | { at: 'header'; key: string; value: string | null }
  | { at: 'input'; key: string; value: string | null }
  /** the label of a flow behind the step, and what it asks for */
  | { at: 'flowName'; flow: string; value: string }
  | { at: 'condition'; flow: string; value: string }

export type ChangeStepContext = { element: Shape; changes: readonly StepChange[] }

const places = {
  header: { holder: 'zeebe:TaskHeaders', list: 'values', item: 'zeebe:Header', name: 'key', value: 'value' },
  input: { holder: 'zeebe:IoMapping', list: 'inputParameters', item: 'zeebe:Input', name: 'target', value: 'source' },
} as const

/** Changes name, headers and inputs of a step and the flows of its outcomes; each change reads anew, since a template may answer the one before. */
export class ChangeStep {
  static $inject = ['modeling', 'bpmnFactory', 'elementRegistry']
  private readonly modeling: Modeling
  private readonly factory: BpmnFactory
  private readonly registry: ElementRegistry

  constructor(modeling: Modeling, factory: BpmnFactory, registry: ElementRegistry) {
    this.modeling = modeling
    this.factory = factory
    this.registry = registry
  }

  preExecute({ element, changes }: ChangeStepContext): void {
    for (const change of changes) {
      if (change.at === 'name') this.modeling.updateProperties(element, { name: change.value })
      else if (change.at === 'flowName' || change.at === 'condition') this.writeFlow(change)
      else this.write(element, change)
    }
  }

  execute(): Shape[] {
    return []
  }

  private writeFlow({ at, flow, value }: Extract<StepChange, { flow: string }>): void {
    const drawn = this.registry.get(flow)
    if (!drawn) return
    if (at === 'flowName') return this.modeling.updateProperties(drawn, { name: value })
    const conditionExpression = this.factory.create('bpmn:FormalExpression', { body: value })
    this.modeling.updateProperties(drawn, { conditionExpression })
  }

  private write(element: Shape, { at, key, value }: Extract<StepChange, { key: string }>): void {
    const place = places[at]
    const holder = this.holder(element, place.holder)
    const before = (holder[place.list as keyof ModelElement] as ModelElement[] | undefined) ?? []
    const found = before.find((item) => item[place.name] === key)
    if (found && value !== null) {
      if (found[place.value] !== value) this.modeling.updateModdleProperties(element, found, { [place.value]: value })
      return
    }
    if (!found && value === null) return
    const item = value === null ? [] : [this.create(place.item, { [place.name]: key, [place.value]: value }, holder)]
    const after = found ? before.filter((other) => other !== found) : [...before, ...item]
    this.modeling.updateModdleProperties(element, holder, { [place.list]: after })
  }

  /** Gives the extension that holds the list, making it where the step has none. */
  private holder(element: Shape, type: string): ModelElement {
    const { businessObject } = element
    const found = extensionIn(businessObject, type)
    if (found) return found
    const extensions =
      (businessObject.extensionElements as ModelElement | undefined) ??
      this.create('bpmn:ExtensionElements', { values: [] }, businessObject)
    const made = this.create(type, {}, extensions)
    const values = [...(extensions.values ?? []), made]
    if (businessObject.extensionElements) this.modeling.updateModdleProperties(element, extensions, { values })
    else {
      extensions.values = values
      this.modeling.updateProperties(element, { extensionElements: extensions })
    }
    return made
  }

  private create(type: string, properties: object, parent: ModelElement): ModelElement {
    const made = this.factory.create(type, properties)
    made.$parent = parent
    return made
  }
}
