import { z } from 'zod'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { searchText } from '@/server/db/like.ts'
import { countTasks, listTaskKeys } from '@/server/db/task-list.ts'
import type { TaskKey, TaskView } from '@/server/db/task-list.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { loadStatuses } from '@/server/services/cases/status-view.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { taskRow, taskRowInclude } from './task-row.ts'
import type { TaskRow } from './task-row.ts'

export type ListTasks = {
  view: TaskView
  q?: string | null
  caseNumber?: string | null
  cursor?: string | null
  limit?: number
}

export type TaskPage = {
  items: TaskRow[]
  nextCursor: string | null
  /** with the first page only */
  counts?: { mine: number; claimable: number; unit: number }
}

const keyShape: z.ZodType<TaskKey> = z.object({
  at: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
  id: z.uuid(),
})

/**
 * Lists steps of one view: mine, free for me, all of my units, or done by me. Worst deadline first, done newest first.
 * Refuses `cursor.invalid`.
 */
export async function listTasks(actor: Person, query: ListTasks, db = defaultDb): Promise<Result<TaskPage>> {
  const after = decodeCursor(query.cursor, keyShape)
  if (!after.ok) return after
  const limit = pageSize(query.limit)
  const { view, caseNumber = null } = query
  const text = searchText(query.q)
  const [keys, counts, statusOf, book] = await Promise.all([
    listTaskKeys(db, actor, { view, text, caseNumber, after: after.value, limit: limit + 1 }),
    after.value ? undefined : countTasks(db, actor),
    loadStatuses(db),
    loadBook(db),
  ])
  const page = toPage(keys, limit, (key) => key)
  const tasks = await db.task.findMany({
    where: { id: { in: page.items.map(({ id }) => id) } },
    include: taskRowInclude,
  })
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const at = now()
  const items = page.items.flatMap(({ id }) => {
    const task = byId.get(id)
    return task ? [taskRow(task, actor, statusOf, at, book)] : []
  })
  return ok({ items, nextCursor: page.nextCursor, ...(counts && { counts }) })
}
