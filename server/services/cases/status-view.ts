import { phaseOf } from '@/domain/case/public-status.ts'
import type { Phase } from '@/domain/case/public-status.ts'
import { voidStatus } from '@/domain/case/status.ts'
import type { Db } from '@/server/db/client.ts'

/** A name in both languages; English is null where the district gave none. */
export type Named = { code: string; name: string; nameEn: string | null }

export type StatusView = Named & { phase: Phase }

/** Loads names and phases of statuses; a code that nobody declared is shown as it is. */
export async function loadStatuses(db: Db): Promise<(code: string) => StatusView> {
  const rows = await db.status.findMany()
  const byCode = new Map(
    rows.map(({ code, name, nameEn, phase }) => [code, { code, name, nameEn, phase: phaseOf(phase) }]),
  )
  return (code) => byCode.get(code) ?? { code, name: code, nameEn: null, phase: phaseOf(null) }
}

/** What a case taken out of its flow is called, unless its model archives it under a status of its own. */
const takenOut: Record<string, Pick<Named, 'name' | 'nameEn'>> = {
  withdraw: { name: '已撤回', nameEn: 'Withdrawn' },
  void: { name: '已作废', nameEn: 'Voided' },
}

/** Takes the status of a case and how it was taken out of its flow, if it was; gives the status people are shown. */
export function shownStatus(status: StatusView, voided: string | null): StatusView {
  return status.code === voidStatus && voided !== null ? { ...status, ...takenOut[voided] } : status
}

/** What a unit or role row needs to be shown. */
export const namedSelect = { code: true, name: true, nameEn: true } as const
