import type { CommandStack } from '../flow/services.ts'
import { MendFault } from '../checks/mend-fault.ts'
import { ChangeStep } from './change-step.ts'
import { DrawOutcome } from './draw-outcome.ts'

class StepCommands {
  static $inject = ['commandStack']

  constructor(commandStack: CommandStack) {
    commandStack.registerHandler('design.changeStep', ChangeStep)
    commandStack.registerHandler('design.drawOutcome', DrawOutcome)
    commandStack.registerHandler('design.mendFault', MendFault)
  }
}

/** The module with the edits of our own panel: each is one step of undo. */
export const stepCommands = { __init__: ['stepCommands'], stepCommands: ['type', StepCommands] }
