import type { Words } from '../shared/words.ts'
import { dayMs, minuteMs } from './limit.ts'

const natural = { day: { zh: '天', en: 'd' }, hour: { zh: '小时', en: 'h' } }
const working = { day: null, hour: { zh: '工作时', en: 'work h' } }

/**
 * Takes milliseconds that count and whether they are working time; gives them to the minute, for whoever checks the sum:
 * `20 工作时 30 分`, `2 天 3 小时`. Working time stays in hours, because a working day is not the same everywhere.
 */
export function exactWords(ms: number, isWorking: boolean): Words {
  const { day, hour } = isWorking ? working : natural
  const minutes = Math.round(Math.abs(ms) / minuteMs)
  const days = day ? Math.floor((minutes * minuteMs) / dayMs) : 0
  const hours = Math.floor((minutes - days * 1440) / 60)
  const rest = minutes - days * 1440 - hours * 60
  const parts = [
    ...(day && days > 0 ? [{ count: days, name: day }] : []),
    ...(hours > 0 ? [{ count: hours, name: hour }] : []),
    ...(rest > 0 || minutes === 0 ? [{ count: rest, name: { zh: '分', en: 'min' } }] : []),
  ]
  const say = (language: keyof Words) => parts.map(({ count, name }) => `${count} ${name[language]}`).join(' ')
  return { zh: say('zh'), en: say('en') }
}
