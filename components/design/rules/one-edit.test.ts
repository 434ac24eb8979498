import EventBus from 'diagram-js/lib/core/EventBus'
import CommandStack from 'diagram-js/lib/command/CommandStack'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { oneEdit } from './one-edit.ts'

type Context = { element: Record<string, unknown>; properties: Record<string, unknown>; oldProperties?: object }

/** What dmn-js does with an edit. */
class Handler {
  execute(context: Context) {
    const { element, properties } = context
    context.oldProperties = Object.fromEntries(Object.keys(properties).map((key) => [key, element[key]]))
    Object.assign(element, properties)
    return []
  }

  revert({ element, oldProperties }: Context) {
    Object.assign(element, oldProperties)
    return []
  }
}

let stack: CommandStack
let cell: { text: string }

beforeEach(() => {
  vi.useFakeTimers()
  const bus = new EventBus()
  stack = new CommandStack(bus, {
    invoke: () => undefined,
    instantiate: (Type: new () => Handler) => new Type(),
  } as never)
  stack.registerHandler('element.updateProperties', Handler)
  const [, OneEdit] = oneEdit.oneEdit as [string, new (bus: EventBus, stack: CommandStack) => unknown]
  new OneEdit(bus, stack)
  cell = { text: '' }
})

const type = (text: string, element: object = cell) =>
  stack.execute('element.updateProperties', { element, properties: { text } })

describe('typing into a cell', () => {
  it('is one step of undo and of redo, however many letters', () => {
    for (const text of ['"', '"a', '"a"']) type(text)
    stack.undo()
    expect(cell.text).toBe('')
    expect(stack.canUndo()).toBe(false)
    stack.redo()
    expect(cell.text).toBe('"a"')
  })

  it('is another step in another cell, and after a pause', () => {
    const other = { text: 'x' }
    type('a')
    type('b', other)
    vi.advanceTimersByTime(4000)
    type('bc', other)
    stack.undo()
    expect(other.text).toBe('b')
    stack.undo()
    expect([other.text, cell.text]).toEqual(['x', 'a'])
  })

  it('that changes nothing is no step, and leaves what may be done again', () => {
    type('a')
    stack.undo()
    type('')
    expect(stack.canUndo()).toBe(false)
    stack.redo()
    expect(cell.text).toBe('a')
  })
})
