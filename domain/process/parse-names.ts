import type { ProcessModel } from './process-model.ts'

type RoleName = ProcessModel['roles'][number]
type StatusName = ProcessModel['statuses'][number]

/** Takes the code and the text of a property `role.<code>`, `名称|English name`; without a text the code is the name. */
export function parseRoleName(code: string, text: string): RoleName {
  const [name, nameEn] = text.split('|').map((part) => part.trim())
  return { code, name: name || code, ...(nameEn && { nameEn }) }
}

/** Takes the code and the text of a property `status.<code>`, `名称|rank|English name`. The higher rank wins when several steps are open. */
export function parseStatusName(code: string, text: string): StatusName {
  const [name, rank = '', nameEn] = text.split('|').map((part) => part.trim())
  return { code, name: name || code, rank: /^-?\d{1,6}$/.test(rank) ? Number(rank) : 0, ...(nameEn && { nameEn }) }
}
