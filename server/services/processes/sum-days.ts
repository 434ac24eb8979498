import { dayNumberAt } from '@/domain/sla/day-number.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { forgetSumsBefore, sumDay, unsummedDays } from '@/server/db/day-sums.ts'
import { longestFigures } from './get-figures.ts'
import { returnFacts } from './return-facts.ts'

/**
 * Sums the closed days that the figures of processes may reach and that are not summed yet; gives how many, and how many
 * stay for the next time because something was written to them at that moment.
 */
export async function sumDays(db: Db): Promise<{ summed: number; left: number }> {
  const today = dayNumberAt(now().getTime())
  await forgetSumsBefore(db, today - longestFigures)
  const versions = await db.processVersion.findMany({ select: { id: true, model: true } })
  const facts = versions.flatMap(({ id, model }) => returnFacts(id, model as Partial<ProcessModel>))
  const told = { summed: 0, left: 0 }
  for (const kind of ['passages', 'alarms'] as const)
    for (const day of await unsummedDays(db, kind, today - longestFigures, today - 1))
      told[(await sumDay(db, kind, day, facts)) ? 'summed' : 'left'] += 1
  return told
}
