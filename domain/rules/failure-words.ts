import type { Words } from '@/domain/shared/words.ts'

type Failure = {
  /** the engine's own words, English */
  message: string
  /** name of the decision that failed */
  decision: string
  /** the rows of it that matched, counted from one */
  rows: readonly number[]
}

/** Takes why the engine could not evaluate a decision; gives it in words that say what to change. */
export function failureWords({ message, decision, rows }: Failure): Words {
  if (/allowed for UNIQUE hit policy/.test(message))
    return {
      zh: `「${decision}」只许一行对上，这里对上了第 ${rows.join('、')} 行`,
      en: `Only one row of “${decision}” may match; rows ${rows.join(', ')} did`,
    }
  if (/allowed for ANY hit policy/.test(message))
    return {
      zh: `「${decision}」对上的几行结果要一样，第 ${rows.join('、')} 行不一样`,
      en: `Rows of “${decision}” that match must agree; rows ${rows.join(', ')} do not`,
    }
  return { zh: `「${decision}」算不出来：${message}`, en: `“${decision}” cannot be evaluated: ${message}` }
}

/**
 * Takes why the engine refused a file of rules; gives the formulas it could not read, shortest way of saying it first.
 */
export function unreadableFormulas(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/failed to parse expression '([\s\S]*?)': Expected/g)].map(([, text = '']) => text),
    ),
  ]
}
