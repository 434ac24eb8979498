import type { Db } from './client.ts'

/**
 * Gives those of the cases whose lead unit sent them back (退单) and that nobody was put in charge of since. The lead
 * stays on the case: the next dispatch tells whom it replaces. Raw because the outcome that is a return is in the step.
 */
export async function returnedLeads(db: Pick<Db, '$queryRaw'>, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct k.id from "case" k
      join task t on t.case_id = k.id and t.state = 'completed' and t.unit_id = k.lead_unit_id
        and t.outcome = t.step->>'returnOutcome'
    where k.id = any(${caseIds}::uuid[])
      and not exists (select 1 from task o where o.case_id = k.id and o.state = 'open' and o.unit_id = k.lead_unit_id)
      and not exists (select 1 from case_event e
        where e.case_id = k.id and e.type = 'CaseDispatched' and e.at >= t.completed_at)`
  return new Set(rows.map(({ id }) => id))
}
