import type { Tx } from './client.ts'

/** Locks a setting until the transaction ends, written as `initial` when nobody has: of two that change it one waits. */
export async function lockSetting(tx: Pick<Tx, '$executeRaw' | '$queryRaw'>, key: string, initial: unknown) {
  await tx.$executeRaw`insert into setting (key, value, updated_at)
    values (${key}, ${JSON.stringify(initial)}::jsonb, now()) on conflict (key) do nothing`
  await tx.$queryRaw`select 1 from setting where key = ${key} for update`
}
