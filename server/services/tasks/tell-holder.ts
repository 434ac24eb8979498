import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import type { LoadedStep } from './load-step.ts'

/** Tells whoever held a step that somebody else released it or gave it away; who did it themselves knows. */
export async function tellHolder(
  work: CaseWork,
  { assigneeId, name: step }: LoadedStep,
  actor: { id: string },
  text: 'released' | 'reassigned',
): Promise<void> {
  if (assigneeId === null || assigneeId === actor.id) return
  const by = await work.tx.person.findUnique({ where: { id: actor.id }, select: { name: true } })
  const params = { step, ...(by && { by: by.name }) }
  await notifyPeople(work, { cause: `${text}:${newId()}`, people: [assigneeId], text, params })
}
