import type { Db } from '@/server/db/client.ts'
import type { Prisma, Task } from '@/server/db/generated/client.ts'
import type { ClockView } from '@/server/services/clocks/clock-view.ts'
import { stepOf } from '@/server/services/tasks/step-model.ts'
import { namedSelect } from './status-view.ts'
import type { Named, StatusView } from './status-view.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

/** One visit of a human step, open or over, as the case page tells it. */
export type CaseTaskView = {
  id: string
  elementId: string
  name: string
  role: Named
  unit: Named | null
  status: StatusView
  state: Task['state']
  round: number
  assignee: { id: string; name: string } | null
  openedAt: Date
  claimedAt: Date | null
  completedAt: Date | null
  completedBy: string | null
  outcome: { code: string; text: string } | null
  clock: ClockView | null
}

/** Somebody who has or had a part in the case. */
export type CasePersonView = { name: string; role: Named; unit: Named | null; since: Date; state: 'current' | 'past' }

export const caseTaskInclude = {
  unit: { select: namedSelect },
  assignee: { select: { id: true, name: true } },
} as const satisfies Prisma.TaskInclude

export type CaseTaskSource = Prisma.TaskGetPayload<{ include: typeof caseTaskInclude }>

/** Takes the steps of a case; gives them with names of roles and of whoever completed them. */
export async function caseTaskViews(
  db: Db,
  tasks: readonly CaseTaskSource[],
  clocks: readonly ClockView[],
  statusOf: (code: string) => StatusView,
): Promise<CaseTaskView[]> {
  const completers = tasks.map(({ completedBy }) => completedBy)
  const [nameOf, roles] = await Promise.all([
    loadNames(db, completers),
    db.role.findMany({ where: { code: { in: tasks.map(({ role }) => role) } }, select: namedSelect }),
  ])
  return tasks.map((task) => {
    const { id, elementId, name, unit, state, round, assignee, openedAt, claimedAt, completedAt } = task
    return {
      ...{ id, elementId, name, unit, state, round, assignee, openedAt, claimedAt, completedAt },
      role: roles.find(({ code }) => code === task.role) ?? { code: task.role, name: task.role, nameEn: null },
      status: statusOf(task.status),
      completedBy: nameOf(task.completedBy),
      outcome: outcomeOf(task),
      clock: clocks.find(({ taskId }) => taskId === id) ?? null,
    }
  })
}

function outcomeOf({ outcome, step }: Pick<Task, 'outcome' | 'step'>): CaseTaskView['outcome'] {
  if (outcome === null) return null
  return stepOf(step).outcomes.find(({ code }) => code === outcome) ?? { code: outcome, text: outcome }
}

/** Takes the steps of a case; gives who worked on it, each person once per role, those at work now first. */
export function casePeople(tasks: readonly CaseTaskView[]): CasePersonView[] {
  const people = new Map<string, CasePersonView>()
  for (const { assignee, completedBy, role, unit, claimedAt, openedAt, completedAt, state } of tasks) {
    const name = state === 'open' ? assignee?.name : (completedBy ?? assignee?.name)
    if (!name) continue
    const part: CasePersonView = {
      ...{ name, role, unit, since: claimedAt ?? completedAt ?? openedAt },
      state: state === 'open' ? 'current' : 'past',
    }
    const known = people.get(`${name} ${role.code}`)
    if (!known) people.set(`${name} ${role.code}`, part)
    else if (part.state === 'current') known.state = 'current'
  }
  return [...people.values()].toSorted(
    (a, b) => a.state.localeCompare(b.state) || a.since.getTime() - b.since.getTime(),
  )
}
