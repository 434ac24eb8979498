import { CircleDot, Diamond, SquareDashed, SquarePlus, type LucideIcon } from 'lucide-react'
import type { Placeable } from './place-element.ts'

export type PaletteItem = { key: string; makes: Placeable } & ({ icon: LucideIcon } | { template: string })

const template = (id: string): PaletteItem => ({ key: id, makes: { template: id }, template: id })

/** First what the contract knows, by its own icons, then the few plain elements a flow needs. */
export const paletteItems: readonly PaletteItem[] = [
  template('whistle.step.human'),
  template('whistle.clock.step'),
  template('whistle.dispatch.rules'),
  template('whistle.notify'),
  template('whistle.message.catch'),
  { key: 'choice', icon: Diamond, makes: { type: 'bpmn:ExclusiveGateway' } },
  { key: 'parallel', icon: SquarePlus, makes: { type: 'bpmn:ParallelGateway' } },
  { key: 'subprocess', icon: SquareDashed, makes: { type: 'bpmn:SubProcess', attributes: { isExpanded: true } } },
  { key: 'end', icon: CircleDot, makes: { type: 'bpmn:EndEvent' } },
]
