import { z } from 'zod'
import type { Tx } from '@/server/db/client.ts'

/** Setting `publishing`: whether somebody who did not draw it has to approve a draft first. */
export const publishingSettings = z.strictObject({ fourEyes: z.boolean().default(false) })

/** Says how flows are published; as shipped, whoever may publish needs nobody else. */
export async function loadPublishingSettings(tx: Pick<Tx, 'setting'>): Promise<z.infer<typeof publishingSettings>> {
  const row = await tx.setting.findUnique({ where: { key: 'publishing' } })
  return publishingSettings.parse(row?.value ?? {})
}
