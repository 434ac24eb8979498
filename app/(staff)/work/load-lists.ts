import type { Actor } from '@/server/auth/actor.ts'
import { listTasks } from '@/server/services/tasks/list-tasks.ts'
import type { TaskRow } from '@/server/services/tasks/task-row.ts'
import type { WorkQuery, WorkView } from './work-query.ts'

export type WorkList = { view: Exclude<WorkView, 'both'>; tasks: TaskRow[]; nextCursor: string | null }

export type WorkLists = {
  lists: WorkList[]
  counts: { mine: number; claimable: number; unit: number }
}

const perList = 50

/** Takes a person and what the page asks; gives its one or two lists, worst first, and how many there are of each. */
export async function loadLists(person: Actor, { view, q, cursor }: WorkQuery): Promise<WorkLists> {
  const views = view === 'both' ? (['mine', 'claimable'] as const) : [view]
  const pages = await Promise.all(
    views.map((one) => listTasks(person, { view: one, q: q || null, cursor, limit: perList })),
  )
  const lists = views.map((one, index) => {
    const page = pages[index]
    // a cursor nobody gave out starts the list anew
    return { view: one, tasks: page?.ok ? page.value.items : [], nextCursor: page?.ok ? page.value.nextCursor : null }
  })
  const counted = pages.find((page) => page.ok && page.value.counts)
  const counts = counted?.ok ? counted.value.counts : undefined
  return { lists, counts: counts ?? (await countAlone(person)) }
}

/** Counts come with a first page only. */
async function countAlone(person: Actor): Promise<WorkLists['counts']> {
  const page = await listTasks(person, { view: 'mine', limit: 1 })
  return (page.ok && page.value.counts) || { mine: 0, claimable: 0, unit: 0 }
}
