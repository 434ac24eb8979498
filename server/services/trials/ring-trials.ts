import type { Tx } from '@/server/db/client.ts'

/** Wakes whoever tends the trials. */
export async function ringTrials(db: Pick<Tx, '$executeRaw'>): Promise<void> {
  await db.$executeRaw`select pg_notify('trial', '')`
}
