import { z } from 'zod'
import type { Tx } from '@/server/db/client.ts'

/** Setting `board`: after how many days on hold a case stands on the supervision board (30 by DOMAIN 5). */
export const boardSettings = z.strictObject({ heldDays: z.int().min(1).max(3650).default(30) })

export type BoardSettings = z.infer<typeof boardSettings>

/** The settings of the supervision board; what nobody changed is as shipped. */
export async function loadBoardSettings(tx: Pick<Tx, 'setting'>): Promise<BoardSettings> {
  const row = await tx.setting.findUnique({ where: { key: 'board' } })
  return boardSettings.parse(row?.value ?? {})
}
