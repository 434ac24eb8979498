import { isPhase } from '../case/public-status.ts'
import type { ProcessModel } from './process-model.ts'

type RoleName = ProcessModel['roles'][number]
type StatusName = ProcessModel['statuses'][number]

/** Takes the code and the text of a property `role.<code>`, `名称|English name`; without a text the code is the name. */
export function parseRoleName(code: string, text: string): RoleName {
  const [name, nameEn] = text.split('|').map((part) => part.trim())
  return { code, name: name || code, ...(nameEn && { nameEn }) }
}

/**
 * Takes the code and the text of a property `status.<code>`, `名称|rank|English name|phase`. The higher rank wins when
 * several steps are open; the phase says what a citizen is told. What cannot be read is left out, and a finding of the
 * linter.
 */
export function parseStatusName(code: string, text: string): StatusName {
  const [name, rank = '', nameEn, phase = ''] = text.split('|').map((part) => part.trim())
  return {
    ...{ code, name: name || code, rank: isRank(rank) ? Number(rank) : 0 },
    ...(nameEn && { nameEn }),
    ...(isPhase(phase) && { phase }),
  }
}

/** Says whether text is the rank of a status. */
export function isRank(text: string): boolean {
  return /^-?\d{1,6}$/.test(text)
}
