import type { Tx } from '@/server/db/client.ts'

export type Announcement = {
  kind: 'case.changed' | 'task.changed' | 'alarm.raised' | 'notification'
  /** case number, task id, alarm id or notification id */
  subject: string
  data: Record<string, unknown>
  /** besides everyone whose reach covers a unit of the case */
  personIds?: string[]
  /** only these people, whatever their reach */
  onlyPeople?: boolean
}

/** Tells live pages, after COMMIT. The audience is fixed here: the units of the case and the people named. */
export async function announce(tx: Tx, caseId: string, announcements: readonly Announcement[]): Promise<void> {
  const rows = announcements.map(({ kind, subject, data, personIds, onlyPeople }) => ({
    kind,
    subject,
    data,
    people: personIds ?? [],
    private: onlyPeople ?? false,
  }))
  await tx.$executeRaw`
    insert into feed (kind, case_id, subject, data, unit_paths, person_ids)
    select row.kind, ${caseId}::uuid, row.subject, row.data,
           case when row.private then '{}' else (select coalesce(array_agg(u.path), '{}') from case_unit cu join unit u on u.id = cu.unit_id
                                              where cu.case_id = ${caseId}::uuid) end,
           array(select jsonb_array_elements_text(row.people)::uuid)
             || case when row.private then '{}'::uuid[] else array(select c.reporter_id from "case" c
                                              where c.id = ${caseId}::uuid and c.reporter_id is not null) end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(kind text, subject text, data jsonb, people jsonb, private boolean)`
  await tx.$executeRaw`select pg_notify('feed', '')`
}
