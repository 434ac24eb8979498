import type { ClockState } from './history.ts'

type Units = readonly [day: string, hour: string, minute: string]

const units: Record<'zh' | 'en', { natural: Units; working: Units; under: string }> = {
  zh: { natural: ['天', '小时', '分'], working: ['工作日', '工作时', '分'], under: '不到 1 分' },
  en: { natural: ['d', 'h', 'min'], working: ['work d', 'work h', 'min'], under: 'under 1 min' },
}

/**
 * Takes milliseconds and, of a working clock, what a 工作日 counts; gives at most two neighbouring units:
 * `5 小时 40 分`, `1 天 3 小时`, `2 工作日 5 工作时`.
 */
export function durationWords(ms: number, locale: 'zh' | 'en', workdayMs: number | null = null): string {
  const { natural, working, under } = units[locale]
  const names = workdayMs === null ? natural : working
  const sizes = [workdayMs === null ? 1440 : workdayMs / 60_000, 60, 1]
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  if (minutes === 0) return under
  const first = sizes.findIndex((size) => minutes >= size)
  const head = Math.floor(minutes / (sizes[first] ?? 1))
  const rest = Math.floor((minutes % (sizes[first] ?? 1)) / (sizes[first + 1] ?? Infinity))
  return rest > 0 ? `${head} ${names[first]} ${rest} ${names[first + 1]}` : `${head} ${names[first]}`
}

export type RemainingPart = { kind: 'left' | 'over' | 'paused' | 'done' | 'none'; ms: number }

/** Takes a clock's state and remaining milliseconds; gives which sentence a page says of it. */
export function remainingPart(state: ClockState, remainingMs: number, elapsedMs: number): RemainingPart {
  if (state === 'pending') return { kind: 'none', ms: 0 }
  if (state === 'stopped') return { kind: 'done', ms: elapsedMs }
  if (state === 'held') return { kind: 'paused', ms: remainingMs }
  return remainingMs > 0 ? { kind: 'left', ms: remainingMs } : { kind: 'over', ms: -remainingMs }
}

/**
 * Takes a clock, with `workdayMs` when it counts working time; gives its remaining time in words:
 * `还剩 5 小时 40 分`, `超时 1 天 3 小时`, `停表，还剩 2 工作日`.
 */
export function remainingWords(
  clock: { state: ClockState; remainingMs: number; elapsedMs: number; workdayMs?: number | null },
  locale: 'zh' | 'en',
): string {
  const { kind, ms } = remainingPart(clock.state, clock.remainingMs, clock.elapsedMs)
  const span = durationWords(ms, locale, clock.workdayMs)
  switch (kind) {
    case 'left':
      return locale === 'zh' ? `还剩 ${span}` : `${span} left`
    case 'over':
      return locale === 'zh' ? `超时 ${span}` : `${span} overdue`
    case 'paused':
      return pausedWords(ms, span, locale)
    case 'done':
      return locale === 'zh' ? `办完，用了 ${span}` : `done in ${span}`
    case 'none':
      return locale === 'zh' ? '还没开始计时' : 'not started'
    default:
      return kind satisfies never
  }
}

function pausedWords(ms: number, span: string, locale: 'zh' | 'en'): string {
  if (locale === 'zh') return ms > 0 ? `停表，还剩 ${span}` : `停表，已超时 ${span}`
  return ms > 0 ? `paused, ${span} left` : `paused, ${span} overdue`
}

/** Takes a limit; gives it in words: `2 工作日`, `4 hours`. */
export function limitWords(limit: { amount: number; unit: string }, locale: 'zh' | 'en'): string {
  const name = limitUnitWords[limit.unit]
  if (!name) return `${limit.amount} ${limit.unit}`
  return locale === 'zh' ? `${limit.amount} ${name.zh}` : `${limit.amount} ${name.en}${limit.amount === 1 ? '' : 's'}`
}

const limitUnitWords: Record<string, { zh: string; en: string }> = {
  minute: { zh: '分钟', en: 'minute' },
  hour: { zh: '小时', en: 'hour' },
  day: { zh: '自然日', en: 'day' },
  workhour: { zh: '工作时', en: 'working hour' },
  workday: { zh: '工作日', en: 'working day' },
}
