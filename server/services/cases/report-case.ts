import { randomBytes } from 'node:crypto'
import { caseYear, formatCaseNumber } from '@/domain/case/case-number.ts'
import { defaultChannel } from '@/domain/case/channels.ts'
import { trackCodeFrom } from '@/domain/case/track-code.ts'
import { pickProcess } from '@/domain/dispatch/pick-process.ts'
import { pickVersion } from '@/domain/dispatch/pick-version.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { CaseWork, inTransaction, writeWorks } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { answerOnce, keepAnswer, type Idempotency } from '@/server/db/idempotency.ts'
import { nextCaseSerial } from '@/server/db/case-serial.ts'
import { newId } from '@/server/ids.ts'
import { locateGrid, type FoundGrid } from '@/server/services/grids/find-grid.ts'
import { initialStatus } from './initial-status.ts'
import { checkChannel, unknownCategory } from './report-checks.ts'
import { routingFacts } from './routing-facts.ts'
import { runningCanary } from '@/server/services/publishing/running-canary.ts'
import { loadDistrict } from '@/server/services/settings/load-district.ts'

export type ReportInput = {
  category: { standard: string; kind: string; code: string }
  location: { lng: number; lat: number; accuracy?: number | undefined; address?: string | undefined }
  title: string
  description: string
  files: { id: string; phase?: 'before' | 'after' | undefined }[]
  selfHandled?: boolean | undefined
  channel?: string | undefined
  reporter?: { name?: string | undefined; phone?: string | undefined; confidential?: boolean | undefined } | undefined
  /** when it was seen; an offline phone sends it later */
  observedAt?: Date | undefined
}

export type Reported = { number: string; trackCode: string; replay: boolean }

/** What a self-handled report must show (DOMAIN 3): before and after. */
const SELF_HANDLED_PHASES = ['before', 'after'] as const
/** Clocks of phones go a little wrong. */
const CLOCK_TOLERANCE_MS = 5 * 60_000
const DAY_MS = 86_400_000
/** A report of something older was not written offline: its phone has a wrong date. */
const OFFLINE_MS = 90 * DAY_MS

/**
 * Takes a whistle: finds category, grid and process, writes case, event and the command that starts its flow in one
 * transaction. The same idempotency key gives the same case again. Refuses unknown categories and channels, moments to
 * come, positions outside the district, files that are not there, reports no process is routed for.
 */
export async function reportCase(
  actor: Person,
  input: ReportInput,
  { idempotency }: { idempotency?: Idempotency | undefined } = {},
  db = defaultDb,
): Promise<Result<Reported>> {
  const allowed = can(actor, 'case.report', null)
  if (!allowed.ok) return allowed
  const grid = await locateGrid(db, input.location)
  if (!grid.ok) return grid
  // the same on every try of the transaction: it decides which version the case starts on while two are in use
  const id = newId()
  return inTransaction(db, async (tx): Promise<Result<Reported>> => {
    const before = await answerOnce<Omit<Reported, 'replay'>>(tx, actor.id, idempotency)
    if (!before.ok) return before
    if (before.value) return ok({ ...before.value, replay: true })
    const checked = await checkReport(tx, actor, input, { id, grid: grid.value })
    if (!checked.ok) return checked
    const { number, trackCode } = await writeCase(tx, actor, input, { id, grid: grid.value, ...checked.value })
    await keepAnswer(tx, actor.id, idempotency, 201, { number, trackCode })
    return ok({ number, trackCode, replay: false })
  })
}

type Placed = { id: string; grid: FoundGrid }
type Checked = { categoryId: string; versionId: string; processKey: string; version: number }

async function checkReport(tx: Tx, actor: Person, input: ReportInput, placed: Placed): Promise<Result<Checked>> {
  const category = await tx.category.findUnique({ where: { standard_kind_code: input.category }, select: { id: true } })
  if (!category) return unknownCategory(input.category.code)
  const seenAgo = input.observedAt ? now().getTime() - input.observedAt.getTime() : 0
  if (seenAgo < -CLOCK_TOLERANCE_MS || seenAgo > OFFLINE_MS) {
    const code = seenAgo < 0 ? 'input.in_future' : 'input.long_ago'
    return refuse('input.invalid', {}, [{ path: 'observedAt', code, params: { days: OFFLINE_MS / DAY_MS } }])
  }
  const pictures = await checkPictures(tx, actor, input)
  if (!pictures.ok) return pictures
  const routes = await tx.processRoute.findMany()
  const channel = checkChannel(routes, input.channel)
  if (!channel.ok) return channel
  const picked = pickProcess(routes, { channel: channel.value, category: input.category, regionPath: placed.grid.path })
  if (!picked.ok) return picked
  const version = await startingVersion(tx, picked.value, placed)
  return version.ok ? ok({ categoryId: category.id, processKey: picked.value, ...version.value }) : version
}

/** The version a new case starts on: the one in use, or the one that is tried with a part of the cases. */
async function startingVersion(
  tx: Tx,
  key: string,
  { id, grid }: Placed,
): Promise<Result<Pick<Checked, 'versionId' | 'version'>>> {
  const process = await tx.process.findUnique({ where: { key }, select: { currentVersion: true } })
  if (!process?.currentVersion) return refuse('process.not_published', { key })
  const picked = pickVersion(process.currentVersion, await runningCanary(tx, key), { id, regionPath: grid.path })
  const { id: versionId, version } = await tx.processVersion.findUniqueOrThrow({
    where: { processKey_version: { processKey: key, version: picked } },
    select: { id: true, version: true },
  })
  return ok({ versionId, version })
}

async function checkPictures(tx: Tx, actor: Person, { files, selfHandled }: ReportInput): Promise<Result<null>> {
  const phases = new Set(files.map(({ phase }) => phase))
  if (selfHandled && !SELF_HANDLED_PHASES.every((phase) => phases.has(phase))) {
    const params = { min: 2 }
    return refuse('task.photos_missing', params, [{ path: 'files', code: 'task.photos_missing', params }])
  }
  const ids = new Set(files.map(({ id }) => id))
  const found = await tx.file.count({ where: { id: { in: [...ids] }, uploadedBy: actor.id } })
  return found === ids.size ? ok(null) : refuse('file.unknown', {}, [{ path: 'files', code: 'file.unknown' }])
}

/** Writes a case with its first event and the command that starts its flow; `series` is what its number begins with. */
export async function writeCase(
  tx: Tx,
  actor: Person,
  input: ReportInput,
  { id, grid, series, ...checked }: Placed & Checked & { series?: string },
): Promise<{ number: string; trackCode: string }> {
  const district = await loadDistrict(tx)
  const at = now()
  const year = caseYear(at)
  const trackCode = trackCodeFrom(randomBytes(12))
  const channel = input.channel ?? defaultChannel
  const initial = await initialStatus(tx, checked.versionId)
  // as late as can be: until COMMIT nobody else gets a number
  const number = formatCaseNumber({
    district: series ?? district.character,
    year,
    serial: await nextCaseSerial(tx, district.code, year),
  })
  const created = await tx.case.create({
    data: {
      id,
      number,
      trackCode,
      title: input.title,
      description: input.description,
      categoryId: checked.categoryId,
      lng: input.location.lng,
      lat: input.location.lat,
      accuracy: input.location.accuracy ?? null,
      address: input.location.address ?? null,
      gridUnitId: grid.id,
      channel,
      reporterId: actor.id,
      reporterName: input.reporter?.name ?? null,
      reporterPhone: input.reporter?.phone ?? null,
      reporterConfidential: input.reporter?.confidential ?? false,
      selfHandled: input.selfHandled ?? false,
      processVersionId: checked.versionId,
      status: initial,
      flowStatus: initial,
      createdAt: at,
      reportedAt: input.observedAt && input.observedAt < at ? input.observedAt : at,
      units: { create: { unitId: grid.id } },
      photos: {
        create: input.files.map(({ id: fileId, phase }) => ({ id: newId(), fileId, phase: phase ?? 'before', at })),
      },
    },
  })
  const work = new CaseWork(tx, created, at)
  work.event(
    { kind: 'person', personId: actor.id },
    {
      type: 'CaseReported',
      data: {
        number,
        channel,
        category: input.category,
        gridUnit: grid.code,
        fileIds: input.files.map((file) => file.id),
        process: checked.processKey,
        version: checked.version,
        selfHandled: input.selfHandled ?? false,
      },
    },
  )
  work.send({
    kind: 'start',
    variables: routingFacts({
      category: input.category,
      grid,
      district,
      channel,
      selfHandled: input.selfHandled ?? false,
    }),
  })
  await writeWorks(tx, [work])
  return { number, trackCode }
}
