import { isRank, parseRoleName, parseStatusName } from '@/domain/process/parse-names.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'

/** Takes a property a process declares a status or a role with; gives it in words, undefined for any other. */
export function declaredWords(path: string, value: string): Words | undefined {
  const [, kind, code = ''] = /^property\.(role|status)\.(.+)$/.exec(path) ?? []
  if (kind === 'role') {
    const { name, nameEn } = parseRoleName(code, value)
    return both(`「${name}」${nameEn ? `（${nameEn}）` : ''}`, `“${nameEn ?? name}” (${name})`)
  }
  const [, rank = ''] = value.split('|').map((part) => part.trim())
  if (kind !== 'status' || (rank !== '' && !isRank(rank))) return undefined
  const { name, nameEn, rank: order, phase } = parseStatusName(code, value)
  return both(
    `「${name}」（次序 ${order}${nameEn ? `，${nameEn}` : ''}${phase ? `，${phase}` : ''}）`,
    `“${nameEn ?? name}” (${name}, rank ${order}${phase ? `, ${phase}` : ''})`,
  )
}
