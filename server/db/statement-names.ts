import { createHash } from 'node:crypto'

/** A connection keeps each plan for its life: what is written anew for every length of a list must not fill it. */
const MOST = 500

/**
 * Names the statements of one client, so that each connection parses and plans a text once. Gives `undefined` (plan it
 * anew) behind the first 500 texts, and for a DATABASE_URL with `pgbouncer=true`, as Prisma's users write it: a pooler
 * below version 1.21 loses named statements.
 */
export function statementNames(connectionString: string): (query: { sql: string }) => string | undefined {
  if (new URL(connectionString).searchParams.get('pgbouncer') === 'true') return () => undefined
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known || names.size >= MOST) return known
    const name = createHash('sha1').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
