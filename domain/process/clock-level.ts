import type { Level } from '../sla/level.ts'
import type { ClockEventModel } from './process-model.ts'

/** Takes a clock event as drawn; gives the level the clock computes with. */
export function toLevel({ level, at }: ClockEventModel): Level {
  switch (at.kind) {
    case 'percent':
      return { code: level, at: { from: 'allowance', percent: at.value } }
    case 'after':
      return { code: level, at: { from: 'due', amount: at.amount, unit: at.unit } }
    case 'fromStart':
      return { code: level, at: { from: 'start', amount: at.amount, unit: at.unit } }
    default:
      return at satisfies never
  }
}
