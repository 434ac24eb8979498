import type { Level } from './level.ts'

/** What the alarm policy says where a model draws nothing: 预警, 到期, 黄牌 one natural day later (DOMAIN 6). */
export const defaultLevels: readonly Level[] = [
  { code: 'warn', at: { from: 'allowance', percent: 80 } },
  { code: 'due', at: { from: 'allowance', percent: 100 } },
  { code: 'yellow', at: { from: 'due', amount: 1, unit: 'day' } },
]

export type LevelLabel = { zh: string; en: string; card: string | null }

/** Names of the level codes in use; a level a model invents has the name of its event. */
export const levelLabels: Readonly<Record<string, LevelLabel>> = {
  warn: { zh: '预警', en: 'Warning', card: null },
  due: { zh: '到期', en: 'Due', card: null },
  yellow: { zh: '黄牌', en: 'Yellow card', card: 'yellow' },
  red: { zh: '红牌', en: 'Red card', card: 'red' },
  black: { zh: '黑牌', en: 'Black card', card: 'black' },
}

/** Takes a level code and what its event is called, if it is drawn; gives its name in the language. */
export function levelName(code: string, locale: 'zh' | 'en', drawn?: string): string {
  const own = drawn ?? code
  return Object.hasOwn(levelLabels, code) ? (levelLabels[code]?.[locale] ?? own) : own
}
