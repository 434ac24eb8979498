import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Tx } from '@/server/db/client.ts'

/** what a role nobody knew may do until an administrator gives it more; its steps it may work in any case */
const newRoleRights = ['case.read']
const defaultPhase = 'working'

type Status = ProcessModel['statuses'][number]

/**
 * Statuses and roles a model brings with it become the district's, unless it has them already. A status the district
 * has only from the version before, or only by its code, is called as the new version says.
 */
export async function declareVocabulary(tx: Tx, model: ProcessModel, before?: ProcessModel): Promise<void> {
  await declareStatuses(tx, model, before)
  const roles = [...model.roles, ...model.steps.map(({ role }) => ({ code: role, name: role, nameEn: undefined }))]
  await tx.role.createMany({
    data: roles.map(({ code, name, nameEn }) => ({
      ...{ code, name, nameEn: nameEn ?? null, reach: 'unit', rights: newRoleRights },
    })),
    skipDuplicates: true,
  })
}

async function declareStatuses(tx: Tx, model: ProcessModel, before?: ProcessModel): Promise<void> {
  const known = await tx.status.findMany({ where: { code: { in: model.statuses.map(({ code }) => code) } } })
  for (const status of model.statuses) {
    const row = known.find(({ code }) => code === status.code)
    const earlier = [...(before?.statuses ?? []), bare(status.code)].filter(({ code }) => code === status.code)
    if (row && earlier.some((one) => isSame(row, rowOf(one))) && !isSame(row, rowOf(status)))
      await tx.status.update({ where: { code: status.code }, data: rowOf(status) })
  }
  const shown = [...model.steps.map(({ status }) => status), ...model.jobs.map(({ headers }) => headers.status)]
  const used = shown.filter((code): code is string => code !== undefined && code !== 'same')
  await tx.status.createMany({ data: [...model.statuses, ...used.map(bare)].map(rowOf), skipDuplicates: true })
}

const bare = (code: string): Status => ({ code, name: code, rank: 0 })

function rowOf({ code, name, nameEn, rank, phase }: Status) {
  return { code, name, nameEn: nameEn ?? null, rank, phase: phase ?? defaultPhase }
}

type Row = ReturnType<typeof rowOf> | { code: string; name: string; nameEn: string | null; rank: number; phase: string }

function isSame(one: Row, other: Row): boolean {
  return (['name', 'nameEn', 'rank', 'phase'] as const).every((key) => one[key] === other[key])
}
