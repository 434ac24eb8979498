import type { FieldFault } from '../shared/refusal.ts'
import type { Words } from '../shared/words.ts'
import { isCard, outranks } from './card.ts'
import { offsetOf } from './level.ts'
import type { Level } from './level.ts'
import { dayMs } from './limit.ts'
import type { LimitUnit } from './limit.ts'
import type { QuietHours } from './quiet-hours.ts'

/** Who hears of a level: who works the step, its unit's leaders, who oversees the subtree, who is on duty at night. */
export type Recipients = { holder: boolean; unitLeader: boolean; supervisor: boolean; duty: boolean }

/** Raised again every so often after due while the clock runs on, `times` times in all. */
export type Repeat = { amount: number; unit: LimitUnit; times: number }

/** A level of the escalation chain as an alarm policy has it. */
export type PolicyLevel = Level & {
  name: Words
  /** the card it shows on the case: yellow, red, black; null for none */
  card: string | null
  tell: Recipients
  /** an extension that puts the level ahead again lets it be raised once more (DOMAIN 6: else never) */
  again: boolean
  every?: Repeat
  /** codes of outside channels that carry it besides the application, which always tells */
  channels?: readonly string[]
  /** its messages leave in quiet hours too */
  urgent?: boolean
}

export type AlarmPolicy = {
  code: string
  name: Words
  version: number
  levels: readonly PolicyLevel[]
  /** when outside messages wait; alarms, cards and what the application shows never do */
  quiet?: QuietHours
}

const nobody: Recipients = { holder: false, unitLeader: false, supervisor: false, duty: false }
const leaders: Recipients = { ...nobody, unitLeader: true, supervisor: true }

/** 催办 → 系统自主告警 → 黄牌 → 红牌 → 黑牌, as shipped (DOMAIN 6). */
export const defaultPolicy: AlarmPolicy = {
  code: 'default',
  name: { zh: '默认告警策略', en: 'Default alarm policy' },
  version: 0,
  levels: [
    {
      ...{ code: 'warn', name: { zh: '催办', en: 'Reminder' }, card: null, again: true },
      ...{ at: { from: 'allowance', percent: 80 }, tell: { ...nobody, holder: true } },
    },
    {
      ...{ code: 'due', name: { zh: '系统自主告警', en: 'System alarm' }, card: null, again: true },
      ...{ at: { from: 'allowance', percent: 100 }, tell: { ...leaders, holder: true } },
    },
    card('yellow', { zh: '黄牌', en: 'Yellow card' }, 1),
    card('red', { zh: '红牌', en: 'Red card' }, 3),
    card('black', { zh: '黑牌', en: 'Black card' }, 5),
  ],
}

function card(code: string, name: Words, days: number): PolicyLevel {
  const at = { from: 'due', amount: days, unit: 'workday' } as const
  return { code, name, at, card: code, tell: { ...leaders, holder: true }, again: true }
}

const codeShape = /^[a-z][a-zA-Z0-9]{0,39}$/

/** Repeats beyond this are a slip of the keyboard. */
const mostTimes = 100

/** Takes the levels of a policy as entered; gives every fault with its field, none when they can be armed. */
export function checkPolicyLevels(levels: readonly PolicyLevel[]): FieldFault[] {
  const seen = new Set<string>()
  return levels.flatMap((level, index): FieldFault[] => {
    const path = `levels.${index}`
    const faults: FieldFault[] = []
    if (!codeShape.test(level.code))
      faults.push({ path: `${path}.code`, code: 'level.invalid', params: { level: level.code } })
    if (seen.has(level.code)) faults.push({ path: `${path}.code`, code: 'level.twice', params: { level: level.code } })
    seen.add(level.code)
    // the length of a working day does not decide whether an offset is one
    if (!offsetOf(level, dayMs, dayMs).ok)
      faults.push({ path: `${path}.at`, code: 'level.invalid', params: { level: level.code } })
    const { every, at, card } = level
    if (card !== null && !isCard(card)) faults.push({ path: `${path}.card`, code: 'input.not_an_option' })
    if (levels.some((worse) => comesAfterWorse(level, worse)))
      faults.push({ path: `${path}.at`, code: 'level.cards_out_of_order', params: { level: level.code } })
    if (!every) return faults
    const fromDue = at.from === 'due' ? at.unit === every.unit : at.from === 'allowance' && at.percent === 100
    if (!fromDue) faults.push({ path: `${path}.every`, code: 'level.repeat_before_due', params: { level: level.code } })
    if (!offsetOf({ code: level.code, at: { from: 'due', ...every } }, dayMs, dayMs).ok || every.amount === 0)
      faults.push({ path: `${path}.every`, code: 'level.invalid', params: { level: level.code } })
    if (!Number.isInteger(every.times) || every.times < 2 || every.times > mostTimes)
      faults.push({ path: `${path}.every.times`, code: 'input.out_of_range', params: { range: `2–${mostTimes}` } })
    return faults
  })
}

/** A lesser card that comes after a worse one would never be seen. What counts in other units is left to the eye. */
function comesAfterWorse(level: PolicyLevel, worse: PolicyLevel): boolean {
  if (level.at.from !== 'due' || worse.at.from !== 'due' || level.at.unit !== worse.at.unit) return false
  if (level.card === null || worse.card === null) return false
  return level.at.amount > worse.at.amount && outranks(worse.card, level.card)
}
