import type { Tx } from './client.ts'

/** The next serial of a district and year. The row stays locked until COMMIT, so numbers have no gaps. */
export async function nextCaseSerial(tx: Pick<Tx, '$queryRaw'>, district: string, year: number): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into case_counter (district, year, last) values (${district}, ${year}, 1)
    on conflict (district, year) do update set last = case_counter.last + 1 returning last`
  return (rows[0] as { last: number }).last
}
