import { z } from 'zod'
import type { Tx } from '@/server/db/client.ts'

export const district = z.object({
  /** six digits, the beginning of every grid code */
  code: z.string(),
  name: z.string(),
  /** the character case numbers begin with */
  character: z.string(),
  /** code of the unit that files, dispatches and feeds back */
  centreUnit: z.string(),
  /** whether self-handled reports are verified on site */
  checksSelfHandled: z.boolean().default(false),
})

export type District = z.infer<typeof district>

/** The district's own facts, table `setting`, key `district`. Throws when the installation was never seeded. */
export async function loadDistrict(tx: Pick<Tx, 'setting'>): Promise<District> {
  const row = await tx.setting.findUnique({ where: { key: 'district' } })
  if (!row) throw new Error('setting "district" is missing: seed the installation first')
  return district.parse(row.value)
}
