import type { Shape } from './model-element.ts'

type Templates = { get(asked: string | Shape, version?: number): unknown }

/**
 * The name of an event that stands beside it is a shape of its own, which lies in the process also where the event is in
 * a subprocess. bpmn.io takes it for the event, and when the name moves finds the template changed: the key of the
 * message of a start event was lost. Only what is drawn itself bears a template.
 */
class LabelsBearNoTemplate {
  static $inject = ['elementTemplates']

  constructor(templates: Templates) {
    const get = templates.get.bind(templates)
    templates.get = (asked, version) => (typeof asked === 'object' && asked.labelTarget ? null : get(asked, version))
  }
}

export const labelsBearNoTemplate = {
  __init__: ['labelsBearNoTemplate'],
  labelsBearNoTemplate: ['type', LabelsBearNoTemplate],
}
