import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, getTrialDb, type Db } from '@/server/db/client.ts'
import { findTrial } from './find-trial.ts'

/** Gives what an open page compares, at the cost of one query. Refuses `trial.not_found`. */
export async function readTrialMark(actor: Person, id: string, db = defaultDb): Promise<Result<{ mark: string }>> {
  const trial = await findTrial(db, actor, id)
  return trial.ok ? ok({ mark: await trialMark(getTrialDb(), id) }) : trial
}

/** The last event, the records of the engine, and whether commands wait: another mark, and there is something new. */
export async function trialMark(trialDb: Db, id: string): Promise<string> {
  const [row] = await trialDb.$queryRaw<{ mark: string }[]>`
    select concat_ws('-', k.event_seq, t.ended_at is not null, t.offset_ms,
      (select max(e.position) from engine_element e join instance_claim c on c.epoch = e.epoch and c.instance_key = e.instance_key
        where c.case_id = k.id),
      (select count(*) from engine_incident n join instance_claim c on c.epoch = n.epoch and c.instance_key = n.instance_key
        where c.case_id = k.id and n.state = 'open'),
      (select count(*) from outbox o where o.case_id = k.id and o.state in ('pending', 'parked'))) as mark
    from "case" k join trial t on t.id = k.id where k.id = ${id}::uuid`
  return row?.mark ?? ''
}
