import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'

type Named = { code: string; name: string; nameEn: string | null }

/** What a drawn step may name of the district's data. */
export type DistrictVocabulary = { roles: Named[]; statuses: Named[]; calendars: Named[] }

/** Gives the roles, statuses and calendars of the district for drawing. Refuses `right.missing`. */
export async function listVocabulary(actor: Person, db = defaultDb): Promise<Result<DistrictVocabulary>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  const select = { code: true, name: true, nameEn: true }
  const [roles, statuses, { book, codes }] = await Promise.all([
    db.role.findMany({ select, orderBy: { code: 'asc' } }),
    db.status.findMany({ select, orderBy: { rank: 'asc' } }),
    loadBook(db),
  ])
  const calendars = codes.map((code) => {
    const { name = { zh: code, en: code } } = book(code)
    return { code, name: name.zh, nameEn: name.en }
  })
  return ok({ roles, statuses, calendars })
}
