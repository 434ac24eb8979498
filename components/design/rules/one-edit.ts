type Action = {
  command: string
  id: number
  context: { element?: unknown; properties?: Record<string, unknown>; oldProperties?: Record<string, unknown> }
}

type Stack = { _stack: Action[]; _stackIdx: number }

/** a pause longer than this begins another edit */
const pauseMs = 3000

/**
 * dmn-js makes a step of undo of every letter, and one more of leaving a cell. Here what is typed into a cell without a
 * long pause is one step, and an edit that changes nothing is none. The stack of diagram-js has no public way to say so.
 */
class OneEdit {
  static $inject = ['eventBus', 'commandStack']

  #last = 0
  /** what may be done again: an undone cell that is still open tells its old text as an edit, which changes nothing */
  #undone: Action[] = []

  constructor(
    bus: { on(event: string, priority: number, run: (event: { trigger?: string }) => void): void },
    stack: Stack,
  ) {
    // before anybody asks what can be undone
    bus.on('commandStack.changed', 5000, ({ trigger }) => {
      if (trigger === 'execute') this.#join(stack, Date.now())
      else {
        this.#last = 0
        this.#undone = stack._stack.slice(stack._stackIdx + 1)
      }
    })
  }

  #join(stack: Stack, at: number): void {
    const [action, before] = [stack._stack[stack._stackIdx], stack._stack[stack._stackIdx - 1]]
    if (!action || !isAlone(stack, action) || !isEdit(action)) {
      this.#last = 0
      this.#undone = []
      return
    }
    if (changesNothing(action)) {
      stack._stack.splice(stack._stackIdx, 1, ...this.#undone)
      stack._stackIdx--
      return
    }
    this.#undone = []
    const continued = at - this.#last < pauseMs && before && isAlone(stack, before) && isSame(before, action)
    this.#last = at
    if (!continued) return
    before.context.properties = action.context.properties ?? {}
    stack._stack.splice(stack._stackIdx)
    stack._stackIdx--
  }
}

const isEdit = ({ command, context }: Action) =>
  command === 'element.updateProperties' &&
  Object.values(context.properties ?? {}).every((value) => typeof value === 'string')

const isAlone = ({ _stack: stack }: Stack, { id }: Action) => stack.filter((other) => other.id === id).length === 1

const isSame = (one: Action, other: Action) =>
  isEdit(one) &&
  one.context.element === other.context.element &&
  Object.keys(one.context.properties ?? {}).join() === Object.keys(other.context.properties ?? {}).join()

const changesNothing = ({ context: { properties = {}, oldProperties = {} } }: Action) =>
  Object.entries(properties).every(([name, value]) => oldProperties[name] === value)

export const oneEdit = { __init__: ['oneEdit'], oneEdit: ['type', OneEdit] }
