import type { Mend } from '@/domain/process/mend.ts'
import { extensionIn, type ModelElement, type Shape } from '../flow/model-element.ts'
import { renameOutcomes } from '../step/rename-outcomes.ts'
import type { BpmnFactory, CommandStack, ElementRegistry, Modeling } from '../flow/services.ts'

/** A mend as it is carried out: what had to be asked has been answered. */
export type DecidedMend =
  Exclude<Mend, { kind: 'form' | 'outcome' }> | (Extract<Mend, { kind: 'outcome' }> & { target: Shape | null })

export type MendFaultContext = { element: Shape; mend: DecidedMend }

/** Mends one fault of an element, as one step of undo. */
export class MendFault {
  static $inject = ['modeling', 'bpmnFactory', 'commandStack', 'elementRegistry']
  private readonly modeling: Modeling
  private readonly factory: BpmnFactory
  private readonly commands: CommandStack
  private readonly registry: ElementRegistry

  constructor(modeling: Modeling, factory: BpmnFactory, commands: CommandStack, registry: ElementRegistry) {
    this.modeling = modeling
    this.factory = factory
    this.commands = commands
    this.registry = registry
  }

  preExecute({ element, mend }: MendFaultContext): void {
    const { businessObject } = element
    switch (mend.kind) {
      case 'header':
      case 'input': {
        const change = { at: mend.kind, key: mend.key, value: mend.value }
        return this.commands.execute('design.changeStep', { element, changes: [change] })
      }
      case 'extension':
        return this.write(element, extensionIn(businessObject, mend.type), { [mend.property]: mend.value })
      case 'dropExtension':
        return this.drop(element, mend.type)
      case 'correlationKey':
        return this.setKey(element, messageOf(businessObject), mend.value)
      case 'messageName':
        return this.write(element, messageOf(businessObject), { name: mend.value })
      case 'defaultFlow': {
        const flow = this.registry.get(mend.flow)?.businessObject
        return flow && this.modeling.updateProperties(element, { default: flow })
      }
      case 'condition': {
        const conditionExpression = this.factory.create('bpmn:FormalExpression', { body: mend.body })
        return this.modeling.updateProperties(element, { conditionExpression })
      }
      case 'outcomes': {
        const changes = renameOutcomes(businessObject, mend.outcomes, mend.renamed)
        return this.commands.execute('design.changeStep', { element, changes })
      }
      case 'outcome':
        return this.commands.execute('design.drawOutcome', { element, ...mend })
      default:
        return mend satisfies never
    }
  }

  execute(): Shape[] {
    return []
  }

  private write(element: Shape, target: ModelElement | undefined, properties: Record<string, unknown>): void {
    if (target) this.modeling.updateModdleProperties(element, target, properties)
  }

  private drop(element: Shape, type: string): void {
    const holder = element.businessObject.extensionElements as ModelElement | undefined
    const dropped = extensionIn(element.businessObject, type)
    this.write(element, holder, { values: (holder?.values ?? []).filter((value) => value !== dropped) })
  }

  private setKey(element: Shape, message: ModelElement | undefined, correlationKey: string): void {
    const found = extensionIn(message, 'zeebe:Subscription')
    if (found || !message) return this.write(element, found, { correlationKey })
    const before = message.extensionElements as ModelElement | undefined
    const holder = before ?? this.factory.create('bpmn:ExtensionElements', { values: [] })
    holder.$parent = message
    const made = this.factory.create('zeebe:Subscription', { correlationKey })
    made.$parent = holder
    if (before) return this.write(element, holder, { values: [...(before.values ?? []), made] })
    holder.values = [made]
    this.write(element, message, { extensionElements: holder })
  }
}

const messageOf = (event: ModelElement) => event.eventDefinitions?.[0]?.messageRef ?? event.messageRef
