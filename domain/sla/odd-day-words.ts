import type { Words } from '../shared/words.ts'
import { daysWords } from './moment-words.ts'
import { isWeekend } from './odd-days.ts'
import type { OddDays } from './odd-days.ts'
import { shiftWords } from './shift.ts'

const notCounted: Words = { zh: '，不计时', en: ', not counted' }

/** Takes days that differ and the year that need not be said; gives what they are and whether they count. */
export function oddDayWords(odd: OddDays, year: number): Words {
  const days = daysWords(odd.first, odd.last, year)
  const what = whatWords(odd)
  return { zh: `${days.zh} ${what.zh}`, en: `${days.en}: ${what.en}` }
}

function whatWords(odd: OddDays): Words {
  const { kind, shifts } = odd
  const name = odd.name ?? { zh: '', en: '' }
  switch (kind) {
    case 'weekend':
      return isWeekend(odd) ? uncounted({ zh: '周末', en: 'weekend' }) : uncounted({ zh: '休息日', en: 'days off' })
    case 'holiday':
      return uncounted(name)
    case 'makeUp':
      return { zh: `${name.zh}调休上班，照常计时`, en: `worked in return for ${name.en}, counted` }
    case 'exception': {
      if (shifts.length === 0) return uncounted(name)
      const hours = shifts.map(shiftWords)
      return { zh: `${name.zh}，${hours.join('、')} 计时`, en: `${name.en}, counted ${hours.join(' and ')}` }
    }
    default:
      return kind satisfies never
  }
}

const uncounted = ({ zh, en }: Words): Words => ({ zh: zh + notCounted.zh, en: en + notCounted.en })

/** Takes the free weekends of a long time; gives them in one sentence. */
export function weekendsWords(weekends: readonly OddDays[], year: number): Words {
  const days = weekends.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const span = daysWords(weekends[0]?.first ?? 0, weekends.at(-1)?.last ?? 0, year)
  return {
    zh: `${span.zh} 其间 ${weekends.length} 个周末共 ${days} 天，不计时`,
    en: `${span.en}: ${weekends.length} weekends, ${days} days, not counted`,
  }
}
