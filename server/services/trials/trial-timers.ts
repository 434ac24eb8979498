import { readOnPaper } from '@/domain/replay/feel-on-paper.ts'
import { readTimers, type Timer } from '@/processes/contract/read-timers.ts'
import type { Db } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'

/** A timer that runs in a trial: which wait of which instance, and when it comes; null where its date cannot be told. */
export type RunningTimer = Timer & { instanceKey: string; waitKey: string; at: Date | null }

const keep = keepRecent<Timer[]>()

/** Gives the timers that run in the case of a trial, as the mirror of the engine tells. */
export async function runningTimers(trialDb: Db, caseId: string): Promise<RunningTimer[]> {
  const found = await trialDb.case.findUnique({
    where: { id: caseId },
    select: { incarnation: true, processVersion: { select: { id: true, bpmn: true } }, claims: true },
  })
  const claim = found?.claims.find(({ incarnation }) => incarnation === found.incarnation)
  if (!found || !claim) return []
  const { id, bpmn } = found.processVersion
  const timers = await keep(id, () => readTimers(bpmn))
  if (timers.length === 0) return []
  const { epoch, instanceKey } = claim
  const waits = await trialDb.engineElement.findMany({
    where: { epoch, instanceKey, state: 'active', elementId: { in: timers.map(({ waitsAt }) => waitsAt) } },
    select: { key: true, elementId: true },
  })
  if (waits.length === 0) return []
  const values = await variablesOf(trialDb, { epoch, instanceKey })
  return waits.flatMap(({ key, elementId }) =>
    timers
      .filter(({ waitsAt }) => waitsAt === elementId)
      .map((timer) => ({ ...timer, instanceKey, waitKey: key, at: dateOf(timer, values) })),
  )
}

async function variablesOf(db: Db, { epoch, instanceKey }: { epoch: number; instanceKey: string }) {
  const seen = await db.engineVariable.findMany({
    where: { epoch, instanceKey, scopeKey: instanceKey },
    select: { name: true, value: true },
  })
  return Object.fromEntries(seen.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}

function dateOf({ date }: Timer, values: Record<string, unknown>): Date | null {
  const read = readOnPaper(date, { values, unknown: new Set() })
  if (!('value' in read)) return null
  const at = new Date(String(read.value))
  return Number.isNaN(at.getTime()) ? null : at
}
