import { createHash } from 'node:crypto'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { placeOf, type Finding } from '@/processes/lint/finding.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, getTrialDb, type Db, type Tx } from '@/server/db/client.ts'
import { ensureTrialHouse, isInTrialHouse } from '@/server/db/trial-house.ts'
import { getEngine } from '@/server/engine/engine.ts'
import { currentEpoch } from '@/server/engine/epoch.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { writeCase } from '@/server/services/cases/report-case.ts'
import { declareVocabulary } from '@/server/services/processes/declare-vocabulary.ts'
import { checkBundle } from '@/server/services/publishing/check-bundle.ts'
import { deployTrial, type TrialDeployment } from './deploy-trial.ts'
import { readTrialSource, type TrialSource, type TrialTarget } from './trial-bundle.ts'
import { ringTrials } from './ring-trials.ts'
import { fillTrialFacts, type TrialFacts, type TrialReport } from './trial-report.ts'

export type StartedTrial = { id: string; caseNumber: string }

/** Nobody watches more at once, and each holds a definition in the engine. */
const MOST = 5
/** what the numbers of trial cases begin with; they are counted by themselves */
const SERIES = '试'

/**
 * Starts a trial: a case on the real engine, in the house of trials, that nothing else of the district sees. Refuses
 * `right.missing`, what is not there, findings that stop a publication (the first are named), `trial.too_many`, facts
 * there are not, and an engine that is away.
 */
export async function startTrial(
  actor: Person,
  key: string,
  { facts = {}, ...target }: TrialTarget & { facts?: TrialFacts | undefined },
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<StartedTrial>> {
  const source = await readTrialSource(db, actor, key, target)
  if (!source.ok) return source
  const count = await db.trial.count({ where: { personId: actor.id, endedAt: null } })
  if (count >= MOST) return refuse('trial.too_many', { count })
  const checked = await checkBundle(engine, source.value.bundle, 'a trial')
  if (!checked.ok) return checked.error.code === 'process.lint_failed' ? faulty(checked.findings ?? []) : checked
  const report = await fillTrialFacts(db, facts)
  if (!report.ok) return report
  const epoch = (await currentEpoch(db))?.epoch
  if (epoch === undefined) return refuse('engine.unavailable')
  await ensureTrialHouse(db)
  if (!(await isInTrialHouse(getTrialDb()))) return refuse('trial.pooled')
  const id = newId()
  const deployed = await deployTrial(engine, source.value.bundle, id)
  if (!deployed.ok) return deployed
  const begun = { id, key, epoch, source: source.value, deployed: deployed.value, report: report.value }
  try {
    const caseNumber = await begin(getTrialDb(), actor, begun)
    await ringTrials(db)
    log.info({ by: actor.id, trial: id, process: key, ...target }, 'trial started')
    return ok({ id, caseNumber })
  } catch (error) {
    await removeAll(engine, deployed.value)
    throw error
  }
}

/** So many places are named. */
const NAMED = 5

function faulty(findings: readonly Finding[]): Result<never> {
  const grave = findings.filter(({ severity }) => severity === 'error')
  const named = (language: 'zh' | 'en', comma: string) => {
    const places = [...new Set(grave.map((finding) => placeOf(finding)[language]))]
    return places.slice(0, NAMED).join(comma) + (places.length > NAMED ? '…' : '')
  }
  return refuse('trial.faulty', { count: grave.length, places: { zh: named('zh', '、'), en: named('en', ', ') } })
}

type Begun = {
  id: string
  key: string
  epoch: number
  source: TrialSource
  deployed: TrialDeployment
  report: TrialReport
}

async function begin(trialDb: Db, actor: Person, begun: Begun): Promise<string> {
  const written = await inTransaction(trialDb, async (tx) => {
    const versionId = await writeVersion(tx, begun)
    const { number } = await reportTrial(tx, actor, begun, versionId)
    const { id, key: processKey, epoch, deployed, source } = begun
    const { name, draftId, revision, version } = source
    const at = now()
    await tx.trial.create({
      data: {
        ...{ id, processKey, name, draftId, revision, version, personId: actor.id, caseNumber: number, epoch },
        ...{ resources: deployed.resources, passed: [], startedAt: at, touchedAt: at },
      },
    })
    return ok(number)
  })
  if (!written.ok) throw new Error('the first report of a trial refuses nothing')
  return written.value
}

/** The version of a trial: its row stands in the house of trials alone, and so do the words it brings with it. */
async function writeVersion(tx: Tx, { key, epoch, source, deployed }: Begun): Promise<string> {
  const { bundle, name } = source
  await tx.$executeRaw`
    insert into role select * from public.role on conflict (code) do update set name = excluded.name,
      name_en = excluded.name_en, reach = excluded.reach, rights = excluded.rights`
  await tx.$executeRaw`
    insert into status select * from public.status on conflict (code) do update set name = excluded.name,
      name_en = excluded.name_en, rank = excluded.rank, phase = excluded.phase`
  await declareVocabulary(tx, bundle.model)
  await tx.process.create({ data: { key: deployed.processId, name } })
  const versionId = newId()
  const { bpmn, deployedBpmn, deployedDmns, definitionKey, version: engineVersion } = deployed
  const dmns = bundle.dmns.map(({ path, text }) => ({ name: path, content: text }))
  await tx.processVersion.create({
    data: {
      ...{ id: versionId, processKey: deployed.processId, version: numberOf(source), bpmn },
      ...{ checksum: createHash('sha256').update(bpmn).digest('hex'), readme: bundle.readme, deployedBpmn },
      ...{ dmns: dmns as never, forms: bundle.forms as never, model: bundle.model as never },
      ...{ deployedDmns: deployedDmns as never, notes: key, publishedAt: now() },
      deployments: { create: { epoch, definitionKey, engineVersion } },
    },
  })
  return versionId
}

/** What stands for the version of a trial: that of the version tried, or of the draft's save. */
const numberOf = ({ version, revision }: TrialSource): number => version ?? revision ?? 1

function reportTrial(tx: Tx, actor: Person, { id, source, deployed, report }: Begun, versionId: string) {
  const { category, grid, point, channel, selfHandled } = report
  const input = { category, location: point, title: category.name, description: '', files: [], channel, selfHandled }
  const checked = { categoryId: category.id, versionId, processKey: deployed.processId, version: numberOf(source) }
  return writeCase(tx, actor, input, { id, grid, series: SERIES, ...checked })
}

async function removeAll(engine: EnginePort, { resources }: TrialDeployment): Promise<void> {
  for (const key of resources) await engine.removeResource(key).catch((error: unknown) => log.warn({ err: error, key }))
}
