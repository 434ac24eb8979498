import type { Person } from '@/domain/policy/person.ts'
import { type Actor, loadActor } from '@/server/auth/actor.ts'
import { db } from '@/server/db/client.ts'
import type { Idempotency } from '@/server/db/idempotency.ts'
import { reportCase, type ReportInput } from '@/server/services/cases/report-case.ts'
import { findGridUnit } from './find-grid-unit.ts'
import { anyPhotoOf, uploadPhoto } from './upload-photo.ts'
import { valueOf } from './value-of.ts'

export type Report = {
  /** code of the grid it lies in; default the first of the district */
  grid?: string
  /** `kind:code` in the national catalogue */
  category?: string
  selfHandled?: boolean
  channel?: string
  /** default: somebody of the grid */
  reporter?: Actor
  idempotency?: Idempotency
}

export type Reported = { id: string; number: string; trackCode: string; reporter: Actor }

/** Blows a whistle through the service: a point inside a grid, a real category, pictures where they are asked for. */
export async function reportOne(report: Report = {}): Promise<Reported> {
  const { reporter, input } = await reportInput(report)
  const { number, trackCode } = valueOf(await reportCase(reporter, input, { idempotency: report.idempotency }))
  const { id } = await db.case.findUniqueOrThrow({ where: { number }, select: { id: true } })
  return { id, number, trackCode, reporter }
}

/** What such a report sends, and who sends it. */
export async function reportInput(report: Report = {}): Promise<{ reporter: Actor; input: ReportInput }> {
  const grid = await findGridUnit(report.grid)
  const reporter = report.reporter ?? (await somebodyOf(grid.code))
  const { standard, kind, code, name } = await findCategory(report.category ?? 'matter:06010')
  return {
    reporter,
    input: {
      category: { standard, kind, code },
      location: { ...grid.point, address: `${grid.code} 1 号` },
      title: name,
      description: `巡查发现${name}`,
      files: await filesOf(reporter, report.selfHandled ?? false),
      ...(report.selfHandled && { selfHandled: true }),
      ...(report.channel && { channel: report.channel }),
    },
  }
}

const workers = new Map<string, Promise<Actor>>()

function somebodyOf(unitCode: string): Promise<Actor> {
  const worker = workers.get(unitCode) ?? loadSomebody(unitCode)
  workers.set(unitCode, worker)
  return worker
}

async function loadSomebody(unitCode: string): Promise<Actor> {
  const { personId } = await db.membership.findFirstOrThrow({ where: { unit: { code: unitCode } } })
  const actor = await loadActor(personId)
  if (!actor) throw new Error(`nobody works in ${unitCode}`)
  return actor
}

async function filesOf(reporter: Person, selfHandled: boolean): Promise<ReportInput['files']> {
  const before = { id: await anyPhotoOf(reporter), phase: 'before' as const }
  return selfHandled ? [before, { id: await uploadPhoto(reporter), phase: 'after' }] : [before]
}

const categories = new Map<string, Promise<{ standard: string; kind: string; code: string; name: string }>>()

function findCategory(key: string) {
  const [kind = '', code = ''] = key.split(':')
  const found = categories.get(key) ?? db.category.findFirstOrThrow({ where: { kind, code } }).then((row) => row)
  categories.set(key, found)
  return found
}
