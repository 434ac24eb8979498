import { parseLevel } from '../sla/level.ts'
import type { ClockMoment } from './process-model.ts'

/** Takes the property `at` of a clock event (`80%`, `+1 day`, `start+3 minute`); gives the moment, null when malformed. */
export function parseMoment(text: string): ClockMoment | null {
  const level = parseLevel('', text)
  if (!level.ok) return null
  const { at } = level.value
  switch (at.from) {
    case 'allowance':
      return { kind: 'percent', value: at.percent }
    case 'due':
      return { kind: 'after', amount: at.amount, unit: at.unit }
    case 'start':
      return { kind: 'fromStart', amount: at.amount, unit: at.unit }
    default:
      return at satisfies never
  }
}

/** Takes a moment; gives the text `parseMoment` reads. */
export function momentText(moment: ClockMoment): string {
  switch (moment.kind) {
    case 'percent':
      return `${moment.value}%`
    case 'after':
      return `+${moment.amount} ${moment.unit}`
    case 'fromStart':
      return `start+${moment.amount} ${moment.unit}`
    default:
      return moment satisfies never
  }
}
