export const workViews = ['both', 'mine', 'claimable', 'unit', 'done'] as const

export type WorkView = (typeof workViews)[number]

/** What the address of the page says: which list, words searched for, place in it, the step that is open. */
export type WorkQuery = { view: WorkView; q: string; cursor: string | null; task: string | null }

type Given = Record<string, string | string[] | undefined>

/** Takes the address's query; gives what it asks for, whatever somebody wrote into it. */
export function readWorkQuery(given: Given): WorkQuery {
  const text = (name: string) => {
    const value = given[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const view = workViews.find((one) => one === text('view')) ?? 'both'
  return { view, q: text('q').slice(0, 100), cursor: text('cursor') || null, task: text('task') || null }
}

/** Takes what is asked for; gives the address that asks it. */
export function workHref({ view, q, cursor, task }: Partial<WorkQuery>): string {
  const query = new URLSearchParams({
    ...(view && view !== 'both' && { view }),
    ...(q && { q }),
    ...(cursor && { cursor }),
    ...(task && { task }),
  }).toString()
  return query ? `/work?${query}` : '/work'
}
