import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer'
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer'
import type EventBus from 'diagram-js/lib/core/EventBus'
import { levelMark } from './level-mark.ts'

type Property = { name?: string; value?: string }
type Extension = { $type: string; properties?: Property[]; $children?: Property[] }
type Semantic = {
  eventDefinitions?: { messageRef?: { name?: string } }[]
  extensionElements?: { values?: Extension[] }
}
type Drawn = { type: string; width: number; height: number; labelTarget?: unknown; businessObject?: Semantic }
type Handler = (parent: SVGElement, element: Drawn, attrs?: Record<string, unknown>) => SVGElement

/** Before the renderer of bpmn.io, which would draw the envelope of a message. */
const PRIORITY = 1500
const svg = 'http://www.w3.org/2000/svg'

/** Draws a clock event as what it is: a clock, with the moment of its level beside it. To the engine it is a message. */
class ClockEventRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer']
  private readonly handlers: Record<string, Handler>

  constructor(eventBus: EventBus, bpmnRenderer: BpmnRenderer) {
    super(eventBus, PRIORITY)
    this.handlers = bpmnRenderer.handlers
  }

  override canRender(element: unknown): boolean {
    const { type, labelTarget, businessObject } = element as Drawn
    if (labelTarget || !(type in this.handlers)) return false
    return (businessObject?.eventDefinitions ?? []).some(({ messageRef }) => messageRef?.name?.startsWith('clock.'))
  }

  override drawShape(visuals: SVGElement, shape: unknown): SVGElement {
    const element = shape as Drawn
    const event = this.handlers[element.type]?.(visuals, element, { renderIcon: false }) as SVGElement
    this.handlers['bpmn:TimerEventDefinition']?.(visuals, element)
    const mark = levelMark(momentOf(element.businessObject))
    if (mark) visuals.append(markText(mark, element))
    return event
  }
}

/** Without the schema of Zeebe its properties are plain children; with it they are named. */
function momentOf(semantic: Semantic | undefined): string | undefined {
  const properties = (semantic?.extensionElements?.values ?? [])
    .filter(({ $type }) => $type.toLowerCase() === 'zeebe:properties')
    .flatMap(({ properties: named, $children }) => named ?? $children ?? [])
  return properties.find(({ name }) => name === 'at')?.value
}

function markText(mark: string, { width }: Drawn): SVGTextElement {
  const text = document.createElementNS(svg, 'text')
  text.setAttribute('x', String(width / 2))
  text.setAttribute('y', '-3')
  text.setAttribute('text-anchor', 'middle')
  text.setAttribute('class', 'clock-event-mark')
  text.textContent = mark
  return text
}

/** The module to give to a viewer or modeler. */
export const clockEvents = {
  __init__: ['clockEventRenderer'],
  clockEventRenderer: ['type', ClockEventRenderer],
}
