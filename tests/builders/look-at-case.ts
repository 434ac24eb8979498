import { db } from '@/server/db/client.ts'

export type OpenStep = {
  id: string
  elementId: string
  role: string
  unitPath: string | null
  assigneeId: string | null
  round: number
  form: string
  resultVariable: string
  outcomes: { code: string }[]
}

/** Where a case stands: its open steps in the order they opened, the round whose rating is open, whether it is closed. */
export type CaseLook = {
  id: string
  number: string
  trackCode: string
  versionId: string
  closed: boolean
  steps: OpenStep[]
  ratingRound: number | null
}

const GATHER_MS = 40
let asked: { number: string; answer: (look: CaseLook) => void; fail: (error: unknown) => void }[] = []

/** Looks at one case; all looks of the same moment are one query, so that a hundred cases may be watched at once. */
export function lookAtCase(number: string): Promise<CaseLook> {
  return new Promise((answer, fail) => {
    if (asked.length === 0) setTimeout(() => void answerAll(), GATHER_MS)
    asked.push({ number, answer, fail })
  })
}

async function answerAll(): Promise<void> {
  const batch = asked
  asked = []
  try {
    const looks = await readLooks([...new Set(batch.map(({ number }) => number))])
    for (const { number, answer, fail } of batch) {
      const look = looks.get(number)
      if (look) answer(look)
      else fail(new Error(`there is no case ${number}`))
    }
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}

async function readLooks(numbers: string[]): Promise<Map<string, CaseLook>> {
  const rows = await db.$queryRaw<CaseLook[]>`
    select k.id, k.number, k.track_code as "trackCode", k.process_version_id as "versionId", k.closed_at is not null as closed,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'elementId', t.element_id, 'role', t.role, 'unitPath', u.path,
          'assigneeId', t.assignee_id, 'round', t.round, 'form', t.step->>'form',
          'resultVariable', t.step->>'resultVariable', 'outcomes', t.step->'outcomes') order by t.opened_at, t.id)
        from task t left join unit u on u.id = t.unit_id where t.case_id = k.id and t.state = 'open'), '[]') as steps,
      (select max(r.round) from rating r where r.case_id = k.id and r.state = 'open') as "ratingRound"
    from "case" k where k.number = any(${numbers})`
  return new Map(rows.map((row) => [row.number, row]))
}
