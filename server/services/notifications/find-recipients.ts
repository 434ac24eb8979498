import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import { leadersOf, peopleWithRightOver, peopleWithRoleOver } from '@/server/db/people.ts'

export type RecipientRule = {
  holder?: boolean
  /** leaders of the step's own unit, not of every unit above it */
  unitLeader?: boolean
  supervisor?: boolean
  /** who has the duty of the night over the place */
  duty?: boolean
  reporter?: boolean
  roles?: string[]
  /** the step it is about; without one all open steps of the case */
  taskId?: string | null
}

/** Finds the people a notice goes to. Roles and rights are data: leaders may assign the steps of their unit, supervisors oversee. */
export async function findRecipients(work: CaseWork, rule: RecipientRule): Promise<string[]> {
  const [people = []] = await findEachRecipients(work.tx, [{ work, rule }])
  return people
}

/** The same for many notices of one transaction, in their order; what several ask is asked once. */
export async function findEachRecipients(
  tx: Tx,
  asked: readonly { work: CaseWork; rule: RecipientRule }[],
): Promise<string[][]> {
  const about = asked.flatMap(({ rule }) => rule.taskId ?? [])
  const whole = asked.filter(({ rule }) => !rule.taskId).map(({ work }) => work.case.id)
  const tasks = await tx.task.findMany({
    where: { OR: [{ id: { in: about } }, { caseId: { in: whole }, state: 'open' }] },
    select: { id: true, caseId: true, state: true, assigneeId: true, role: true, unit: { select: { path: true } } },
  })
  const grids = await tx.unit.findMany({
    where: { id: { in: [...new Set(asked.map(({ work }) => work.case.gridUnitId))] } },
    select: { id: true, path: true },
  })
  const pathOf = new Map(grids.map(({ id, path }) => [id, path]))
  const once = remembered()
  const found: string[][] = []
  for (const { work, rule } of asked) {
    const grid = pathOf.get(work.case.gridUnitId) ?? unknownGrid(work)
    const people: string[] = []
    const steps = tasks.filter(({ id, caseId, state }) =>
      rule.taskId ? id === rule.taskId : caseId === work.case.id && state === 'open',
    )
    for (const { assigneeId, role, unit } of steps) {
      const path = unit?.path ?? null
      if (rule.holder && assigneeId) people.push(assigneeId)
      else if (rule.holder)
        people.push(...(await once(`role ${role} ${path}`, () => peopleWithRoleOver(tx, role, path))))
      if (rule.unitLeader && path !== null) people.push(...(await once(`leaders ${path}`, () => leadersOf(tx, path))))
    }
    const withRight = (right: string) => once(`right ${right} ${grid}`, () => peopleWithRightOver(tx, right, grid))
    if (rule.supervisor) people.push(...(await withRight('case.oversee')))
    if (rule.duty) people.push(...(await withRight('alarm.duty')))
    if (rule.reporter && work.case.reporterId) people.push(work.case.reporterId)
    for (const role of rule.roles ?? [])
      people.push(...(await once(`role ${role} ${grid}`, () => peopleWithRoleOver(tx, role, grid))))
    found.push(people)
  }
  return found
}

function remembered() {
  const answers = new Map<string, Promise<string[]>>()
  return (key: string, ask: () => Promise<string[]>): Promise<string[]> => {
    const answer = answers.get(key) ?? ask()
    answers.set(key, answer)
    return answer
  }
}

function unknownGrid({ case: { number } }: CaseWork): never {
  throw new Error(`case ${number} lies in no grid`)
}
