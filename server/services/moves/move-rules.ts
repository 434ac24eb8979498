import { z } from 'zod'
import { defaultMoveRules, type MoveRules } from '@/domain/case/side-moves.ts'
import { limitUnits } from '@/domain/sla/limit.ts'
import type { Tx } from '@/server/db/client.ts'

const duration = z.strictObject({ amount: z.number().positive().max(3660), unit: z.enum(limitUnits) })

/** Setting `moves`: what a district decides about side moves; what is left out is as shipped. */
export const moveSettings = z.strictObject({
  urgeEveryMinutes: z.number().int().min(1).max(10_080).default(defaultMoveRules.urgeEveryMinutes),
  extensionMax: duration.default(defaultMoveRules.extensionMax),
  returnWithin: duration.extend({ calendar: z.string() }).default(defaultMoveRules.returnWithin),
  lateReturn: z.enum(['refuse', 'mark']).default(defaultMoveRules.lateReturn),
})

/** The district's rules of side moves. */
export async function loadMoveRules(tx: Pick<Tx, 'setting'>): Promise<MoveRules> {
  const row = await tx.setting.findUnique({ where: { key: 'moves' } })
  return moveSettings.parse(row?.value ?? {})
}
