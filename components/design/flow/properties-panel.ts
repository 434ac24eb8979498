import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates'
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel'
import type Modeler from 'bpmn-js/lib/Modeler'

export type PropertiesPanel = {
  attachTo(parent: HTMLElement): void
  detach(): void
  /** draws the panel for the process that is open; bpmn.io does so by itself only when a model is opened */
  _render(): void
}

type Services = { get<T>(name: string): T; createChild(modules: object[]): Services; init(): void }
type Module = { __depends__?: Module[] } & Record<string, unknown>

const known = new WeakMap<Modeler, PropertiesPanel>()

/**
 * Takes a modeler that has read its model; gives the panel of all properties of an element, made when it is asked for
 * first. It is large and lives in services of its own above those of the modeler, so that it need not be there when the
 * editor opens.
 */
export function propertiesPanelOf(modeler: Modeler): PropertiesPanel {
  const made = known.get(modeler)
  if (made) return made
  const services = modeler.get<Services>('injector').createChild([
    ...[BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule, templateProperties()],
    // the modules bring the English of bpmn.io along
    { translate: ['value', modeler.get('translate')] },
  ])
  services.init()
  const panel = services.get<PropertiesPanel>('propertiesPanel')
  panel._render()
  known.set(modeler, panel)
  return panel
}

/** The part of the template module that shows properties; the templates themselves the modeler has already. */
function templateProperties(): Module {
  const parts = (CloudElementTemplatesPropertiesProviderModule as Module).__depends__ ?? []
  const properties = parts.find((part) => 'elementTemplatesPropertiesProvider' in part)
  if (!properties) throw new Error('bpmn-js-element-templates changed its modules')
  return properties
}
