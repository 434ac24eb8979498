import type { Db } from '@/server/db/client.ts'
import { verifyCounts } from '@/server/db/verify-counts.ts'

/** Cases and steps whose rows carry other moments than their clocks have, by the sweep of `npm run verify`; none is well. */
export async function uncarriedClocks(db: Db): Promise<string[]> {
  const counts = await verifyCounts(db)
  const carried = counts.filter(({ name }) => name === 'clocks.notOnCase' || name === 'clocks.notOnStep')
  if (carried.length !== 2) throw new Error('the sweep no longer looks at what rows carry of their clocks')
  return carried.flatMap(({ name, examples }) => examples.map((example) => `${name} ${example}`))
}
