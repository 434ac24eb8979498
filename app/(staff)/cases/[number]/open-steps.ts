import type { OpenStep } from '@/components/case/step-actions.tsx'
import type { Actor } from '@/server/auth/actor.ts'
import type { CaseTaskView } from '@/server/services/cases/case-task-view.ts'
import { getTask } from '@/server/services/tasks/get-task.ts'

/** Takes the steps of a case; gives the open ones with what this person may do to each, as the service says. */
export async function openSteps(person: Actor, tasks: readonly CaseTaskView[]): Promise<OpenStep[]> {
  const open = tasks.filter(({ state }) => state === 'open')
  const details = await Promise.all(open.map(({ id }) => getTask(person, id)))
  return details.flatMap((detail) => {
    if (!detail.ok) return []
    const { id, stepName, mine, assignee, may } = detail.value
    return [
      {
        ...{ id, name: stepName, mine, assignee: assignee?.name ?? null },
        mayWork: may.complete === true,
        mayClaim: !assignee && may.claim === true,
        mayAssign: may.assign === true,
      },
    ]
  })
}
