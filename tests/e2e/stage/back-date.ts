import { Client } from 'pg'
import { house } from './house.ts'

/**
 * Lets a running clock have started so much earlier, as if that time had gone by; the alarm loop finds it by itself.
 * Only the database can do this: nobody may turn a clock back through the product.
 */
export async function backDate(clockId: string, ms: number): Promise<void> {
  const earlier = `${ms} milliseconds`
  await ask(
    `with history as (update clock_change set at = at - $2::interval where clock_id = $1)
     update clock set started_at = started_at - $2::interval, due_at = due_at - $2::interval,
       warn_at = warn_at - $2::interval, next_mark_at = next_mark_at - $2::interval where id = $1`,
    [clockId, earlier],
  )
}

/** When the alarms of a clock were raised, first one first. */
export async function alarmsOf(clockId: string): Promise<Date[]> {
  const rows = await ask<{ raised_at: Date }>('select raised_at from alarm where clock_id = $1 order by raised_at', [
    clockId,
  ])
  return rows.map((row) => row.raised_at)
}

/** Writes what no page and no route writes. */
export async function changeRow(sql: string, values: unknown[]): Promise<void> {
  await ask(sql, values)
}

async function ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: house.databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
