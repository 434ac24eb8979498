import type { Tx } from '@/server/db/client.ts'

/** What somebody is called; null for nobody, and for who is not known any more. */
export type NameOf = (id: string | null) => string | null

/** Takes ids of people, unknown and missing ones among them; gives a function that knows their names. */
export async function loadNames(db: Pick<Tx, 'person'>, ids: readonly (string | null)[]): Promise<NameOf> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))]
  if (asked.length === 0) return () => null
  const people = await db.person.findMany({ where: { id: { in: asked } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
