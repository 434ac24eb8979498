import type { Tx } from '@/server/db/client.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

/**
 * Gives the status of a case of which its flow has said nothing yet: of those in the phase "received" the one its model
 * shows, else the district's, the lowest rank first; without any, that of the model's first step.
 */
export async function initialStatus(tx: Tx, versionId: string): Promise<string> {
  const [received, model] = await Promise.all([
    tx.status.findMany({
      where: { phase: 'received' },
      orderBy: [{ rank: 'asc' }, { code: 'asc' }],
      select: { code: true },
    }),
    loadModel(tx, versionId),
  ])
  const own = new Set(
    [...model.statuses, ...model.steps.map(({ status }) => ({ code: status }))].map(({ code }) => code),
  )
  const status = received.find(({ code }) => own.has(code)) ?? received[0]
  return status?.code ?? model.steps[0]?.status ?? 'received'
}
