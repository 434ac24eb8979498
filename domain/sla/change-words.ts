import type { Words } from '../shared/words.ts'
import type { ClockReading } from './compute-clock.ts'
import { exactWords } from './exact-words.ts'
import type { ClockChange, RequestKind } from './history.ts'
import { instantWords } from './moment-words.ts'
import type { LimitUnit } from './limit.ts'
import { limitWords } from './words.ts'

const requests: Record<RequestKind, Words> = {
  hold: { zh: '挂账', en: 'a hold' },
  extend: { zh: '延期', en: 'an extension' },
}

type Around = {
  /** how the clock stood once it was known; null: not to be told apart from another change of the same instant */
  standing: ClockReading | null
  /** of a request: nobody has decided it yet */
  waiting: boolean
  /** need not be said */
  year: number
}

/**
 * Takes a change other than the start and what is known around it; gives what it did to the clock.
 */
export function changeWords(change: ClockChange, { standing, waiting, year }: Around): Words {
  const { used, left, whole } = figures(standing)
  switch (change.kind) {
    case 'start':
      return { zh: '起算', en: 'the clock starts' }
    case 'hold':
      return join({ zh: '挂账，停表', en: 'on hold, the clock stops' }, used, left, decided(change, year))
    case 'resume':
      return join({ zh: '恢复计时', en: 'resumed, the clock goes on' }, left)
    case 'extend': {
      const [zh, en] = [limitWords(change, 'zh'), limitWords(change, 'en')]
      return join({ zh: `延期 ${zh}`, en: `extended by ${en}` }, countedBy(change.unit, standing), whole)
    }
    case 'limit': {
      const [zh, en] = [limitWords(change.limit, 'zh'), limitWords(change.limit, 'en')]
      return join({ zh: `时限改为 ${zh}`, en: `the limit is now ${en}` }, used, left)
    }
    case 'request': {
      const { zh, en } = requests[change.of]
      return waiting
        ? { zh: `申请${zh}，等待批准，照常计时`, en: `${en} is asked for; until it is decided the clock goes on` }
        : { zh: `申请${zh}`, en: `${en} is asked for` }
    }
    case 'reject': {
      const { zh, en } = requests[change.of]
      return change.withdrawn
        ? { zh: `${zh}申请已撤销，计时不变`, en: `the request for ${en} is taken back, nothing changes` }
        : { zh: `${zh}申请未获批准，计时不变`, en: `${en} is rejected, nothing changes` }
    }
    case 'stop':
      return join({ zh: '停止计时', en: 'the clock stops for good' }, used)
    case 'reopen':
      return join(
        {
          zh: '环节恢复，接着计时，停下的这段不算',
          en: 'the step is open again, the clock goes on, what lay between does not count',
        },
        left,
      )
    default:
      return change satisfies never
  }
}

const workingUnits: ReadonlySet<LimitUnit> = new Set(['workday', 'workhour'])

/** More time counts as the clock counts, whatever unit it was asked in (DOMAIN 5). */
function countedBy(unit: LimitUnit, standing: ClockReading | null): Words[] {
  if (!standing) return []
  const working = standing.workdayMs !== null
  if (working === workingUnits.has(unit)) return []
  return working
    ? [{ zh: '按工作时间计', en: 'counted in working time' }]
    : [{ zh: '按自然时间计', en: 'counted in natural time' }]
}

function figures(standing: ClockReading | null): { used: Words[]; left: Words[]; whole: Words[] } {
  if (!standing) return { used: [], left: [], whole: [] }
  const working = standing.workdayMs !== null
  const used = exactWords(standing.elapsedMs, working)
  const left = exactWords(standing.remainingMs, working)
  const whole = exactWords(standing.allowanceMs, working)
  const over = standing.remainingMs < 0
  return {
    used: [{ zh: `已用 ${used.zh}`, en: `${used.en} used` }],
    left: [{ zh: `${over ? '超时' : '还剩'} ${left.zh}`, en: `${left.en} ${over ? 'overdue' : 'left'}` }],
    whole: [{ zh: `时限共 ${whole.zh}`, en: `${whole.en} in all` }],
  }
}

/** A hold decided late counts from the moment it was asked for. */
function decided({ at, decidedAt }: ClockChange, year: number): Words[] {
  if (!decidedAt || decidedAt <= at) return []
  const { zh, en } = instantWords(decidedAt, year)
  return [{ zh: `${zh} 批准，从申请时起算`, en: `approved ${en}, counted from the request` }]
}

const join = (head: Words, ...tails: Words[][]): Words => ({
  zh: [head, ...tails.flat()].map(({ zh }) => zh).join('，'),
  en: [head, ...tails.flat()].map(({ en }) => en).join(', '),
})
