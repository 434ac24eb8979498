import type EventBus from 'diagram-js/lib/core/EventBus'
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'

type Order = { context: { oldProperties?: unknown; changed?: unknown } }

/**
 * bpmn-js-element-templates sorts the headers of a step after an edit, in a command that begins as a copy of the edit's
 * own: undoing it would write what the edit had changed into the list of headers. Here it gets a past of its own.
 */
class OwnPast extends CommandInterceptor {
  static override $inject = ['eventBus']

  constructor(eventBus: EventBus) {
    super(eventBus)
    this.preExecute('element-templates.multi-command-executor', ({ context }: { context: Order[] }) => {
      for (const order of context) {
        delete order.context.oldProperties
        delete order.context.changed
      }
    })
  }
}

export const ownPast = { __init__: ['ownPast'], ownPast: ['type', OwnPast] }
