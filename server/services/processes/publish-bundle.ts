import { createHash } from 'node:crypto'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { drawModel, type DrawnModel } from '@/processes/contract/draw-model.ts'
import { suffixDecisions } from '@/processes/contract/suffix-decisions.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { lintBundle } from '@/processes/lint/lint-bundle.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { canonicalJson } from '@/domain/case/canonical-json.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Db, type Tx } from '@/server/db/client.ts'
import { deployVersion } from '@/server/engine/deployments.ts'
import { currentEpoch, openEpoch } from '@/server/engine/epoch.ts'
import { EngineError, type EnginePort } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { checkRoutes } from './check-routes.ts'
import { declareVocabulary } from './declare-vocabulary.ts'
import { pointRoutes, type NewRoute, type RouteChange } from './point-routes.ts'

export type Published = {
  key: string
  version: number
  unchanged: boolean
  routes: RouteChange[]
  /** whose the drawing is: the file's, laid out here, or nobody's */
  drawing: DrawnModel['drawing']
  findings: Finding[]
}
export type PublishOptions = { publishedBy?: string; notes?: string; routes?: NewRoute[] }

/** one publisher at a time: version numbers follow each other without gaps */
const PUBLISH_LOCK = 72_010_002

/**
 * Publishes a bundle as the newest version of its process: linted, decisions renamed to the version, deployed, stored
 * for ever, used for new cases. All or nothing. A bundle equal to the present version changes nothing.
 * Refuses with `process.lint_failed` (the findings come along), `engine.unavailable` and routes that nothing can take.
 */
export async function publishBundle(
  engine: EnginePort,
  bundle: ProcessBundle,
  options: PublishOptions = {},
  db = defaultDb,
): Promise<Result<Published> & { findings?: Finding[] }> {
  const findings = await lintBundle(bundle)
  const faults = findings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return { ...refuse('process.lint_failed', { count: faults.length }), findings }
  const { bpmn, drawing } = await drawModel(bundle.bpmn.text)
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select pg_advisory_xact_lock(${PUBLISH_LOCK})`
        const stored = await store(tx, db, engine, { ...bundle, drawn: bpmn }, options)
        return stored.ok ? ok({ ...stored.value, drawing, findings }) : stored
      },
      { timeout: 120_000, maxWait: 30_000 },
    )
  } catch (error) {
    if (error instanceof EngineError && error.kind !== 'refused') return refuse('engine.unavailable')
    if (error instanceof EngineError)
      return { ...refuse('process.engine_refused', { reason: error.message.slice(0, 500) }), findings }
    throw error
  }
}

async function store(
  tx: Tx,
  db: Db,
  engine: EnginePort,
  bundle: ProcessBundle & { drawn: string },
  { publishedBy, notes, routes: wanted = [] }: PublishOptions,
): Promise<Result<Omit<Published, 'drawing' | 'findings'>>> {
  const known = await checkRoutes(tx, wanted)
  if (!known.ok) return known
  const { forms, readme, model, drawn } = bundle
  const { processId: key, name } = model
  const bpmn = bundle.bpmn.text
  const dmns = bundle.dmns.map(({ path, text }) => ({ name: path, content: text }))
  const checksum = createHash('sha256').update(canonicalJson({ bpmn, dmns, forms })).digest('hex')
  const last = await tx.processVersion.findFirst({
    where: { processKey: key },
    orderBy: { version: 'desc' },
    select: { version: true, checksum: true, model: true },
  })
  const unchanged = last?.checksum === checksum
  const version = unchanged ? last.version : (last?.version ?? 0) + 1
  const renamed = await suffixDecisions({ bpmn: drawn, dmns: dmns.map(({ content }) => content) }, `__v${version}`)
  if (!renamed.ok) return renamed
  await tx.process.upsert({ where: { key }, create: { key, name }, update: { name } })
  const routes = await pointRoutes(tx, key, wanted)
  if (unchanged) return ok({ key, version, unchanged, routes })
  const deployedDmns = renamed.value.dmns.map((content, index) => ({
    name: `${key}__v${version}_${index}.dmn`,
    content,
  }))
  const epoch = (await currentEpoch(db))?.epoch ?? (await openEpoch(db, engine, null))
  const deployed = await deployVersion(engine, { processKey: key, deployedBpmn: renamed.value.bpmn, deployedDmns })
  await declareVocabulary(tx, bundle.model, last?.model as ProcessModel | undefined)
  const id = newId()
  await tx.processVersion.create({
    data: {
      id,
      processKey: key,
      version,
      checksum,
      bpmn: drawn,
      dmns: dmns as never,
      forms: forms as never,
      readme,
      model: model as never,
      deployedBpmn: renamed.value.bpmn,
      deployedDmns: deployedDmns as never,
      notes: notes ?? '',
      publishedBy: publishedBy ?? null,
      publishedAt: now(),
      deployments: { create: { epoch, ...deployed } },
    },
  })
  await tx.process.update({ where: { key }, data: { currentVersion: version } })
  return ok({ key, version, unchanged, routes })
}
