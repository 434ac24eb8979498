import type { Db } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'
import type { EnginePort } from './port.ts'

export type Deployment = { processId: string; definitionKey: string; engineVersion: number }
type StoredDmn = { name: string; content: string }

const keep = keepRecent<Deployment | null>()

/** Where a published version stands in the engine of this epoch; null when it was not deployed there. */
export async function findDeployment(db: Db, versionId: string, epoch: number): Promise<Deployment | null> {
  return keep(`${versionId}:${epoch}`, () => readDeployment(db, versionId, epoch))
}

async function readDeployment(db: Db, versionId: string, epoch: number): Promise<Deployment | null> {
  const row = await db.processDeployment.findUnique({
    where: { versionId_epoch: { versionId, epoch } },
    include: { version: { select: { processKey: true } } },
  })
  if (!row) return null
  const { definitionKey, engineVersion, version } = row
  return { processId: version.processKey, definitionKey, engineVersion }
}

/** Deploys a stored version: its rules first, since the engine checks nothing across files. */
export async function deployVersion(
  engine: EnginePort,
  version: { processKey: string; deployedBpmn: string; deployedDmns: unknown },
): Promise<{ definitionKey: string; engineVersion: number }> {
  const dmns = version.deployedDmns as StoredDmn[]
  const deployed = await engine.deploy([...dmns, { name: `${version.processKey}.bpmn`, content: version.deployedBpmn }])
  const process = deployed.find(({ processId }) => processId === version.processKey)
  if (!process) throw new Error(`the engine did not answer for process ${version.processKey}`)
  return { definitionKey: process.definitionKey, engineVersion: process.version }
}
