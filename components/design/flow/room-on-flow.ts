import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'
import type EventBus from 'diagram-js/lib/core/EventBus'
import { isType, type Shape } from './model-element.ts'
import { end, gap, inRow, lineBefore, middle, missingRoom, pointOnFlow, split } from './room.ts'
import type { Canvas, Modeling } from './services.ts'

type Axis = 'x' | 'y'
type Point = { x: number; y: number }
type Insertion = {
  targetFlow?: Shape
  position?: Point & { width?: number; height?: number }
  shape?: Shape
  shapes?: Shape[]
  delta?: Point
  /** the way the flow runs where it is cut in two */
  runs?: Axis
  /** where it was set down, before room was made */
  setDown?: Point
}
type Adjusted = { movingShapes: Shape[]; resizingShapes: Shape[] }
type SpaceTool = { calculateAdjustments(elements: Shape[], axis: Axis, delta: number, start: number): Adjusted }
type Tree = Shape & { children?: Tree[]; label?: Shape }

/** bpmn.io has found the flow */
const FOUND = 900
/** what is new stands there, and bpmn.io has not cut the flow yet */
const UNCUT = 1100
/** bpmn.io has cut the flow in two */
const CUT = 900
/** px between the words of a flow and what it comes from and leads to, together */
const besideWords = 24

/**
 * What is set down on a flow stands on it, in the middle of its line; where it stands too near to its neighbours, what
 * follows moves on, all in the same step of undo.
 */
class RoomOnFlow extends CommandInterceptor {
  static override $inject = ['eventBus', 'canvas', 'modeling', 'spaceTool']
  private readonly canvas: Canvas
  private readonly modeling: Modeling
  private readonly spaceTool: SpaceTool

  constructor(eventBus: EventBus, canvas: Canvas, modeling: Modeling, spaceTool: SpaceTool) {
    super(eventBus)
    this.canvas = canvas
    this.modeling = modeling
    this.spaceTool = spaceTool
    const commands = ['shape.create', 'elements.move']
    this.preExecute(commands, FOUND, ({ context }: { context: Insertion }) => setOnFlow(context))
    this.postExecuted(commands, UNCUT, ({ context }: { context: Insertion }) => {
      const { targetFlow, runs, shape = context.shapes?.[0] } = context
      if (!targetFlow || !runs || !shape) return
      this.makeRoom(shape, targetFlow, runs)
      if (context.position) context.setDown = context.position
      context.position = { x: middle(shape, 'x'), y: middle(shape, 'y') }
    })
    // a redo sets it down where it was and then makes room again
    this.postExecuted(commands, CUT, ({ context }: { context: Insertion }) => {
      if (context.setDown) context.position = context.setDown
    })
  }

  private makeRoom(shape: Shape, flow: Shape, axis: Axis): void {
    const siblings = ((shape.parent as Tree).children ?? []).filter(
      (one) => one !== shape && !one.labelTarget && !one.host && isType(one.businessObject, 'bpmn:FlowNode'),
    )
    const row = inRow(shape, siblings, axis)
    const words = axis === 'x' ? ((flow as Tree).label?.width ?? 0) : 0
    const [before, after] = split(shape, row, axis)
    const missing = () => missingRoom(shape, row, axis, { before: Math.max(gap, words + besideWords), after: gap })
    const nearest = () => Math.min(middle(shape, axis), ...after.map((one) => one[axis] - 1))
    if (axis === 'x') {
      this.push(missing().before, axis, shape.x - 1, before)
      return this.push(missing().after, axis, nearest(), [shape, ...before])
    }
    const line = lineBefore(nearest(), siblings, axis)
    // rather too near than a row torn apart
    if (before.some((one) => end(one, axis) > line)) return
    this.modeling.moveShape(shape, { x: 0, y: missing().before })
    this.push(missing().after, axis, line, [shape, ...before])
  }

  /** Moves what stands behind the start by so much, save for what is to stay. */
  private push(by: number, axis: Axis, start: number, stays: readonly Shape[]): void {
    if (by <= 0) return
    const moving = withAllIn(this.canvas.getRootElement()).filter((one) => !stays.includes(one))
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(moving, axis, by, start)
    const delta = { x: 0, y: 0, [axis]: by }
    const together = withHanging(movingShapes)
    // bends before the line stay where they are: those of what moves are behind it
    const line = Math.min(start, ...together.filter(({ labelTarget }) => !labelTarget).map((one) => one[axis] - 1))
    this.modeling.createSpace(together, resizingShapes, delta, axis === 'x' ? 'e' : 's', line)
  }
}

/** Puts the middle of what is set down on the line of the flow. */
function setOnFlow(context: Insertion): void {
  const { targetFlow, position, delta, shape = context.shapes?.[0] } = context
  if (!targetFlow?.waypoints || !position || !shape) return
  const { width = 0, height = 0 } = position
  const wanted = { x: position.x + width / 2, y: position.y + height / 2 }
  const { point, axis } = pointOnFlow(targetFlow.waypoints, wanted, shape)
  const [dx, dy] = [point.x - wanted.x, point.y - wanted.y]
  context.runs = axis
  context.position = { ...position, x: position.x + dx, y: position.y + dy }
  if (delta) context.delta = { x: delta.x + dx, y: delta.y + dy }
}

/** What hangs on the border of a step that moves goes with it, and all that follows from there alone. */
function withHanging(moving: readonly Shape[]): Shape[] {
  const moved = new Set<Shape>(moving)
  const hanging = moving.filter(({ host, labelTarget }) => host && !labelTarget)
  const follows = ({ host, incoming }: Shape) => !host && incoming.every(({ source }) => source && moved.has(source))
  for (const from of hanging) {
    const next = from.outgoing.flatMap(({ target }) => (target && follows(target) ? [target] : []))
    hanging.push(...next.filter((target) => !hanging.includes(target)))
    for (const shape of [...next, ...from.outgoing]) {
      const { label } = shape as Tree
      if (!shape.waypoints) moved.add(shape)
      if (label) moved.add(label)
    }
  }
  return [...moved]
}

const withAllIn = (one: Tree): Tree[] => [one, ...(one.children ?? []).flatMap(withAllIn)]

export const roomOnFlow = { __init__: ['roomOnFlow'], roomOnFlow: ['type', RoomOnFlow] }
