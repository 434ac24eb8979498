import type { ProcessModel, StepLimit } from '@/domain/process/process-model.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { jobContracts } from '@/processes/contract/job-contracts.ts'
import type { Db } from '@/server/db/client.ts'

type FixedLimit = {
  /** null: the clock of the whole case */
  step: string | null
  clock: string
  limit: Limit
}

/** A limit that is written in a published model; it changes with the model only. */
export type ModelLimit = FixedLimit & { process: { key: string; name: string; version: number } }

/** Gives the limits that are fixed in the current versions of the processes in use, by process. */
export async function modelLimits(db: Db): Promise<ModelLimit[]> {
  const processes = await db.process.findMany({
    where: { currentVersion: { not: null } },
    select: { key: true, name: true, currentVersion: true },
    orderBy: { key: 'asc' },
  })
  const versions = await db.processVersion.findMany({
    where: { OR: processes.map(({ key, currentVersion }) => ({ processKey: key, version: currentVersion ?? 0 })) },
    select: { processKey: true, version: true, model: true },
  })
  return processes.flatMap(({ key, name }) => {
    const found = versions.find(({ processKey }) => processKey === key)
    if (!found) return []
    const process = { key, name, version: found.version }
    return limitsOfModel(found.model as unknown as ProcessModel).map((fixed) => ({ process, ...fixed }))
  })
}

const caseClock = 'case.clock.start'

/**
 * Takes a model; gives the limits written in it: of the whole case first, once however often it may be started, then of
 * its steps.
 */
export function limitsOfModel({ jobs, steps }: Pick<ProcessModel, 'jobs' | 'steps'>): FixedLimit[] {
  const ofCase = jobs.flatMap(({ type, headers }) => {
    if (type !== caseClock) return []
    const told = jobContracts[caseClock].headers.safeParse(headers)
    return told.success ? fixed(null, told.data.clock, told.data.limit) : []
  })
  const once = new Map(ofCase.map((one) => [JSON.stringify(one), one]))
  return [...once.values(), ...steps.flatMap(({ name, clock, limit }) => fixed(name, clock, limit))]
}

function fixed(step: string | null, clock: string, limit: StepLimit): FixedLimit[] {
  if (limit.from !== 'fixed') return []
  const { amount, unit, calendar, reading } = limit
  return [{ step, clock, limit: { amount, unit, calendar, ...(reading && { reading }) } }]
}
