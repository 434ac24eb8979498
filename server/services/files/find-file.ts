import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { caseScope, taskScope } from '@/server/db/scope.ts'

export type FileRow = { sha256: string; mime: string; width: number }

type Files = Pick<Db, 'file' | 'moveRequest' | 'supervision'>

/**
 * Takes the id of a picture; gives its row to its uploader, to who may read a case or a step with it, and to who may read
 * a case in which it came with a request or an instruction.
 */
export async function findFile(actor: Person, id: string, db: Files = defaultDb): Promise<Result<FileRow>> {
  const readable = { case: { OR: [caseScope(actor), { tasks: { some: taskScope(actor) } }] } }
  const select = { sha256: true, mime: true, width: true }
  const row = await db.file.findFirst({
    where: { id, OR: [{ uploadedBy: actor.id }, { photos: { some: readable } }] },
    select,
  })
  if (row) return ok(row)
  const attached = (await isAttached(actor, id, db)) && (await db.file.findUnique({ where: { id }, select }))
  return attached ? ok(attached) : refuse('file.not_found')
}

async function isAttached(actor: Person, id: string, db: Files): Promise<boolean> {
  const where = { fileIds: { has: id }, case: caseScope(actor) }
  const found =
    (await db.moveRequest.findFirst({ where, select: { id: true } })) ??
    (await db.supervision.findFirst({ where, select: { id: true } }))
  return found !== null
}
