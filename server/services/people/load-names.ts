import type { Db } from '@/server/db/client.ts'

/** Takes ids of people, unknown and missing ones among them; gives a function that knows their names. */
export async function loadNames(
  db: Pick<Db, 'person'>,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))]
  if (asked.length === 0) return () => null
  const people = await db.person.findMany({ where: { id: { in: asked } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
