import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { caseScope, taskScope } from '@/server/db/scope.ts'

export type FileRow = { sha256: string; mime: string; width: number }

/** Takes the id of a picture; gives its row to its uploader and to who may read a case or a step with it. */
export async function findFile(actor: Person, id: string, db: Pick<Db, 'file'> = defaultDb): Promise<Result<FileRow>> {
  const readable = { case: { OR: [caseScope(actor), { tasks: { some: taskScope(actor) } }] } }
  const row = await db.file.findFirst({
    where: { id, OR: [{ uploadedBy: actor.id }, { photos: { some: readable } }] },
    select: { sha256: true, mime: true, width: true },
  })
  return row ? ok(row) : refuse('file.not_found')
}
