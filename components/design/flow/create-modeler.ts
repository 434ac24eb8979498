import chooser from '@bpmn-io/element-template-chooser'
import iconRenderer from '@bpmn-io/element-template-icon-renderer'
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything'
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core'
import copyPaste from 'bpmn-js-native-copy-paste'
import simulation from 'bpmn-js-token-simulation'
import Modeler from 'bpmn-js/lib/Modeler'
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import minimap from 'diagram-js-minimap'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json'
import { clockEvents } from '@/components/process/clock-event-renderer.ts'
import { stepCommands } from '../step/step-commands.ts'
import type { Translate } from '../zh/translate.ts'
import { clockKeyKeeper } from './clock-key-keeper.ts'
import { dropOnFlow } from './drop-on-flow.ts'
import { labelsBearNoTemplate } from './labels-bear-no-template.ts'
import { leanMenu } from './lean-menu.ts'
import type { ModelElement } from './model-element.ts'
import { ownPast } from './own-past.ts'
import { roomOnFlow } from './room-on-flow.ts'

/** What the editor is told of the process contract; the page brings it, because components know only the domain. */
export type FlowContract = {
  /** element templates, in the language of the page */
  templates: readonly object[]
  /** the key a step's clock is called by, undefined where it has none */
  clockKeyOf: (step: ModelElement) => string | undefined
}

const font = 'Yingshao Latin, Noto Sans SC, PingFang SC, sans-serif'

/** Our own palette stands beside the canvas; the simulation wants one of bpmn.io all the same, so that one is empty. */
class EmptyPalette {
  static $inject = ['palette']

  constructor(palette: { registerProvider(provider: object): void }) {
    palette.registerProvider(this)
  }

  getPaletteEntries() {
    return {}
  }
}

const emptyPalette = { paletteProvider: ['type', EmptyPalette], createPaletteProvider: ['value', {}] }

/** Takes where to draw and what to draw with; gives a modeler with nothing on it yet. */
export function createModeler(
  container: HTMLElement,
  { templates, clockKeyOf }: FlowContract,
  translate: Translate,
): Modeler {
  return new Modeler({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--color-surface)',
      defaultStrokeColor: 'var(--color-ink)',
      defaultLabelColor: 'var(--color-ink)',
    },
    textRenderer: { defaultStyle: { fontFamily: font, fontSize: 12 } },
    elementTemplates: templates,
    moddleExtensions: { zeebe },
    additionalModules: [
      ...[CloudElementTemplatesCoreModule, chooser, iconRenderer],
      ...[CreateAppendAnythingModule, CreateAppendElementTemplatesModule, behaviors],
      ...[copyPaste, minimap, simulation, clockEvents],
      ...[
        clockKeyKeeper(clockKeyOf),
        dropOnFlow,
        labelsBearNoTemplate,
        leanMenu,
        ownPast,
        roomOnFlow,
        stepCommands,
        emptyPalette,
        { translate: ['value', translate] },
      ],
    ],
  } as ConstructorParameters<typeof Modeler>[0])
}
