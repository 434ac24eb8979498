import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { isId } from '@/server/services/is-id.ts'

/** Takes files a person names as attachments; gives them once each. Refuses what is not their own upload. */
export async function ownFiles(work: CaseWork, actor: Person, fileIds: readonly string[]): Promise<Result<string[]>> {
  const ids = [...new Set(fileIds)]
  if (ids.length === 0) return ok([])
  const known = ids.every(isId) && (await work.tx.file.count({ where: { id: { in: ids }, uploadedBy: actor.id } }))
  return known === ids.length ? ok(ids) : refuse('file.unknown', {}, [{ path: 'files', code: 'file.unknown' }])
}
