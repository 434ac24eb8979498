import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { FlowGraph } from '@/domain/replay/flow-graph.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from '@/processes/contract/bundle.ts'
import { readGraph } from '@/processes/contract/read-graph.ts'
import { ruleWords } from '@/processes/contract/rule-words.ts'
import type { Db } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'
import { storedBundle } from '@/server/services/processes/stored-bundle.ts'

/** A version, or a draft, as cases are walked through it. */
export type ReplaySide = {
  model: ProcessModel
  graph: FlowGraph
  dmns: readonly BundleFile[]
  labels: ReadonlyMap<string, string>
}

/** Takes a bundle; gives it as cases are walked through it. Refuses `replay.no_start`. */
export async function sideOf({ bpmn, dmns, model }: ProcessBundle): Promise<Result<ReplaySide>> {
  const { asks, labels } = await ruleWords(dmns)
  try {
    return ok({ model, graph: await readGraph(bpmn.text, asks), dmns, labels })
  } catch {
    return refuse('replay.no_start')
  }
}

const keep = keepRecent<Result<ReplaySide>>()

/** The side of a published version. Throws when there is none: its id came from our own rows. */
export function sideOfVersion(db: Pick<Db, 'processVersion'>, id: string): Promise<Result<ReplaySide>> {
  return keep(id, () => loadSide(db, id))
}

async function loadSide(db: Pick<Db, 'processVersion'>, id: string): Promise<Result<ReplaySide>> {
  const row = await db.processVersion.findUniqueOrThrow({
    where: { id },
    select: { processKey: true, bpmn: true, dmns: true, forms: true, readme: true, model: true },
  })
  return sideOf(storedBundle(row))
}
