import type { Tx } from '@/server/db/client.ts'
import { deployVersion } from '@/server/engine/deployments.ts'
import { currentEpoch } from '@/server/engine/epoch.ts'
import type { EnginePort } from '@/server/engine/port.ts'

/**
 * Makes sure that the engine knows a version before new cases start on it: after a rebuild it was given only those in
 * use. Throws EngineError when the engine does not take it.
 */
export async function ensureDeployed(tx: Tx, engine: EnginePort, key: string, version: number): Promise<void> {
  const epoch = (await currentEpoch(tx))?.epoch
  if (epoch === undefined) return
  const row = await tx.processVersion.findUniqueOrThrow({
    where: { processKey_version: { processKey: key, version } },
    select: {
      ...{ id: true, processKey: true, deployedBpmn: true, deployedDmns: true },
      deployments: { where: { epoch }, select: { epoch: true } },
    },
  })
  if (row.deployments.length > 0) return
  const deployed = await deployVersion(engine, row)
  await tx.processDeployment.create({ data: { versionId: row.id, epoch, ...deployed } })
}
