import { type Actor, loadActor } from '@/server/auth/actor.ts'
import { listCandidateRows } from '@/server/db/candidates.ts'
import { db } from '@/server/db/client.ts'
import type { OpenStep } from './look-at-case.ts'

const known = new Map<string, Promise<Actor>>()

/** Who would do the step: the one who holds it, else the nearest person with its role in reach of its unit. */
export function actorOfStep({ assigneeId, role, unitPath }: OpenStep): Promise<Actor> {
  const key = assigneeId ?? `${role} over ${unitPath}`
  const actor = known.get(key) ?? findActor(assigneeId, role, unitPath)
  known.set(key, actor)
  return actor
}

async function findActor(assigneeId: string | null, role: string, unitPath: string | null): Promise<Actor> {
  const id = assigneeId ?? (await listCandidateRows(db, role, unitPath))[0]?.id
  const actor = id === undefined ? null : await loadActor(id)
  if (!actor) throw new Error(`nobody is ${role} over ${unitPath ?? 'any unit'}`)
  return actor
}
