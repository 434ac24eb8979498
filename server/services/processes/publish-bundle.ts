import { createHash } from 'node:crypto'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { drawModel, type DrawnModel } from '@/processes/contract/draw-model.ts'
import { suffixDecisions } from '@/processes/contract/suffix-decisions.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { canonicalJson } from '@/domain/case/canonical-json.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Db, type Tx } from '@/server/db/client.ts'
import { deployVersion } from '@/server/engine/deployments.ts'
import { currentEpoch, openEpoch } from '@/server/engine/epoch.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import type { AskedPart } from '@/server/services/publishing/canary-part.ts'
import { checkBundle } from '@/server/services/publishing/check-bundle.ts'
import { underPublishLock } from '@/server/services/publishing/publish-lock.ts'
import { runningCanary } from '@/server/services/publishing/running-canary.ts'
import { writeCanary } from '@/server/services/publishing/start-canary.ts'
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

/** What was published, or what stands against it. */
export type PublishResult = Result<Published> & { findings?: Finding[] }

export type PublishOptions = {
  publishedBy?: string
  notes?: string
  routes?: NewRoute[]
  /** why it is published although tests of its rules fail */
  despiteTests?: string | undefined
  /** for this part of the new cases first */
  part?: AskedPart | undefined
  /** what is equal to any version of the past is not published again */
  onlyNew?: boolean
  /** in the transaction that publishes: before anything is written, and when all is */
  within?: { before: (tx: Tx) => Promise<Result<unknown>>; after: (tx: Tx, version: number) => Promise<void> }
}

/**
 * Publishes a bundle as the newest version of its process: checked, decisions renamed to the version, deployed, stored
 * for ever, used for new cases or a part of them. All or nothing. A bundle equal to the present version changes nothing.
 * Refuses with `process.lint_failed` and `process.tests_failed` (the findings come along), `engine.unavailable`,
 * `canary.running`, `canary.first` and routes that nothing can take.
 */
export async function publishBundle(
  engine: EnginePort,
  bundle: ProcessBundle,
  options: PublishOptions = {},
  db = defaultDb,
): Promise<PublishResult> {
  const checked = await checkBundle(engine, bundle, options.despiteTests)
  if (!checked.ok) return checked
  const findings = checked.value
  const { bpmn, drawing } = await drawModel(bundle.bpmn.text)
  const stored = await underPublishLock(db, async (tx) => {
    const free = (await options.within?.before(tx)) ?? ok(null)
    if (!free.ok) return free
    const written = await store(tx, db, engine, { ...bundle, drawn: bpmn }, options)
    if (written.ok) await options.within?.after(tx, written.value.version)
    return written
  })
  return stored.ok ? ok({ ...stored.value, drawing, findings }) : { ...stored, findings }
}

type Stored = Omit<Published, 'drawing' | 'findings'>
type DrawnBundle = ProcessBundle & { drawn: string }

async function store(
  tx: Tx,
  db: Db,
  engine: EnginePort,
  bundle: DrawnBundle,
  options: PublishOptions,
): Promise<Result<Stored>> {
  const wanted = options.routes ?? []
  const known = await checkRoutes(tx, wanted)
  if (!known.ok) return known
  const { processId: key, name } = bundle.model
  const checksum = checksumOf(bundle)
  const past = await tx.processVersion.findMany({
    where: { processKey: key },
    orderBy: { version: 'desc' },
    select: { version: true, checksum: true },
  })
  const process = await tx.process.findUnique({ where: { key }, select: { currentVersion: true } })
  const current = process?.currentVersion ?? null
  const [last] = past
  const same = options.onlyNew
    ? past.find((version) => version.checksum === checksum)
    : last?.checksum === checksum && last.version === current
      ? last
      : undefined
  if (!same) {
    const free = await checkPlace(tx, key, current, options.part)
    if (!free.ok) return free
  }
  await tx.process.upsert({ where: { key }, create: { key, name }, update: same ? {} : { name } })
  const routes = await pointRoutes(tx, key, wanted)
  if (same) return ok({ key, version: same.version, unchanged: true, routes })
  const version = (last?.version ?? 0) + 1
  const written = await writeVersion(tx, db, engine, bundle, { ...options, version, checksum })
  if (!written.ok) return written
  const used = await use(tx, key, version, options)
  return used.ok ? ok({ key, version, unchanged: false, routes }) : used
}

function checksumOf({ bpmn, dmns, forms }: ProcessBundle): string {
  const rules = dmns.map(({ path, text }) => ({ name: path, content: text }))
  return createHash('sha256')
    .update(canonicalJson({ bpmn: bpmn.text, dmns: rules, forms }))
    .digest('hex')
}

/** One version is tried at a time, and only beside another. */
async function checkPlace(tx: Tx, key: string, current: number | null, part?: AskedPart): Promise<Result<null>> {
  const running = await runningCanary(tx, key)
  if (running) return refuse('canary.running', { version: running.version })
  return part && current === null ? refuse('canary.first') : ok(null)
}

/** New cases start on the version from now on, or a part of them does. */
async function use(tx: Tx, key: string, version: number, options: PublishOptions): Promise<Result<unknown>> {
  const { part, publishedBy } = options
  if (part && publishedBy) return writeCanary(tx, key, version, part, publishedBy)
  return ok(await tx.process.update({ where: { key }, data: { currentVersion: version } }))
}

type NewVersion = PublishOptions & { version: number; checksum: string }

async function writeVersion(
  tx: Tx,
  db: Db,
  engine: EnginePort,
  { dmns: files, forms, readme, model, drawn }: DrawnBundle,
  { version, checksum, notes, publishedBy, despiteTests }: NewVersion,
): Promise<Result<null>> {
  const processKey = model.processId
  const dmns = files.map(({ path, text }) => ({ name: path, content: text }))
  const renamed = await suffixDecisions({ bpmn: drawn, dmns: dmns.map(({ content }) => content) }, `__v${version}`)
  if (!renamed.ok) return renamed
  const deployedBpmn = renamed.value.bpmn
  const deployedDmns = renamed.value.dmns.map((content, at) => ({
    ...{ name: `${processKey}__v${version}_${at}.dmn`, content },
  }))
  const epoch = (await currentEpoch(db))?.epoch ?? (await openEpoch(db, engine, null))
  const deployed = await deployVersion(engine, { processKey, deployedBpmn, deployedDmns })
  const last = await tx.processVersion.findFirst({ where: { processKey }, orderBy: { version: 'desc' } })
  await declareVocabulary(tx, model, last?.model as ProcessModel | undefined)
  await tx.processVersion.create({
    data: {
      ...{ id: newId(), processKey, version, checksum, bpmn: drawn, readme, deployedBpmn },
      ...{ dmns: dmns as never, forms: forms as never, model: model as never, deployedDmns: deployedDmns as never },
      ...{ notes: notes ?? '', publishedBy: publishedBy ?? null, publishedAt: now() },
      despiteTests: despiteTests ?? null,
      deployments: { create: { epoch, ...deployed } },
    },
  })
  return ok(null)
}
