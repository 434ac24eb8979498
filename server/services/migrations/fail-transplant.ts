import { stayWords, type StayReason } from '@/domain/migration/stay-reasons.ts'
import type { MigrationRow } from '@/domain/migration/migration.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { tellStayed } from '@/server/services/jumps/tell-stayed.ts'
import type { Transplant } from '@/server/db/generated/client.ts'

/** Leaves a moving case where it was: what was begun of the new instance is ended, what waited goes on. */
export async function failTransplant(work: CaseWork, transplant: Transplant, code: StayReason): Promise<void> {
  const { tx } = work
  const { id, caseId, incarnation, migrationId } = transplant
  await tx.outbox.updateMany({
    where: { caseId, incarnation, kind: 'start', state: { in: ['pending', 'parked'] } },
    data: { state: 'dropped', sentAt: work.now },
  })
  const claim = await tx.instanceClaim.findUnique({ where: { caseId_incarnation: { caseId, incarnation } } })
  if (claim) {
    await tx.instanceClaim.delete({ where: { caseId_incarnation: { caseId, incarnation } } })
    work.send({ kind: 'cancel', epoch: claim.epoch, instanceKey: claim.instanceKey })
  }
  work.patch({ moving: false })
  await tx.transplant.update({ where: { id }, data: { state: 'failed', endedAt: work.now, reason: code } })
  const key = { migrationId_caseId: { migrationId, caseId } }
  const { foretold } = await tx.migrationCase.findUniqueOrThrow({ where: key, select: { foretold: true } })
  const row = foretold as unknown as MigrationRow
  const stays = {
    ...row,
    to: [],
    verdict: 'cannot',
    clocks: [],
    begun: false,
    reason: { code, words: stayWords(code) },
  }
  const { jumpTo, personId } = await tx.migration.findUniqueOrThrow({ where: { id: migrationId } })
  if (jumpTo !== null) await tellStayed(work, { id: migrationId, personId }, { code })
  await tx.migrationCase.update({ where: key, data: { state: 'stayed', result: stays as never, settledAt: work.now } })
}
