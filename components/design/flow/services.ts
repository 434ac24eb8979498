import type { ModelElement, Shape } from './model-element.ts'

// The parts of bpmn.io's services that we call; its own types end where its plug-ins begin.

export type EventBus = {
  on(event: string | string[], listener: (event: Record<string, unknown>) => void): void
  off(event: string | string[], listener: (event: Record<string, unknown>) => void): void
}

export type CommandStack = {
  execute(command: string, context: object): void
  registerHandler(command: string, handler: unknown): void
  canUndo(): boolean
  canRedo(): boolean
  undo(): void
  redo(): void
}

export type ElementRegistry = {
  get(id: string): Shape | undefined
  filter(wanted: (element: Shape) => boolean): Shape[]
}

type Box = { x: number; y: number; width: number; height: number }

export type Canvas = {
  getRootElement(): Shape
  zoom(): number
  zoom(to: number | 'fit-viewport', centre?: 'auto'): number
  viewbox(): Box
  viewbox(box: Box): void
  scrollToElement(id: string, padding?: number): void
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
  focus(): void
}

export type Selection = { get(): Shape[]; select(element: Shape | Shape[] | null): void }

export type Modeling = {
  updateProperties(element: Shape, properties: Record<string, unknown>): void
  updateModdleProperties(element: Shape, target: object, properties: Record<string, unknown>): void
  appendShape(source: Shape, shape: object, position: { x: number; y: number }, target: Shape): Shape
  createShape(shape: object, position: { x: number; y: number }, target: Shape, options?: object): Shape
  connect(source: Shape, target: Shape, attributes?: object): Shape
  reconnectStart(connection: Shape, source: Shape, dockingPoints: { x: number; y: number }): void
  layoutConnection(connection: Shape): void
  updateWaypoints(connection: Shape, waypoints: { x: number; y: number }[]): void
  moveShape(shape: Shape, delta: { x: number; y: number }): void
  createSpace(
    moving: Shape[],
    resizing: Shape[],
    delta: { x: number; y: number },
    direction: 'e' | 's',
    start: number,
  ): void
  /** `undefined` takes a colour away */
  setColor(elements: Shape[], colours: { fill: string | undefined; stroke: string | undefined }): void
}

export type BpmnFactory = { create(type: string, properties?: object): ModelElement & Record<string, unknown> }

export type ElementFactory = { createShape(attributes: object): Shape }

export type ElementTemplates = {
  getAll(): { id: string; name: string }[]
  getLatest(id: string): { id: string }[]
  get(element: Shape): { id: string } | null
  createElement(template: object, options?: { presetId?: string }): Shape
}

export type Overlays = {
  add(elementId: string, type: string, overlay: object): string
  remove(filter: { type: string }): void
}
