import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { seededRandom } from '@/prisma/seed/random.ts'
import { db } from '@/server/db/client.ts'
import { rateCase } from '@/server/services/ratings/rate-case.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { fillStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { beLate } from './proof/be-late.ts'
import { signaturesOf } from './proof/case-signature.ts'
import { type Crash, CrashingWorkers } from './proof/crashing-workers.ts'
import { whatStands } from './proof/what-stands.ts'

// Promises 1 and 2: whichever program dies when, nothing acknowledged is lost or doubled, every effect happens once.
// Fewer deaths than the proof asks for keep `npm test` short; `npm run bench -- crashes` runs the full twenty of each.
const seed = Number(process.env['PROOF_SEED'] ?? Date.now() % 1_000_000)
const deaths = Number(process.env['PROOF_DEATHS'] ?? 6)
const brokerDeaths = Number(process.env['PROOF_BROKER_DEATHS'] ?? 2)
const leastCases = Number(process.env['PROOF_CASES'] ?? 40)
const atOnce = 16
/** a case may be hit again and again: its step is taken by a worker that dies, its broker is killed meanwhile */
const patienceMs = 300_000
const content = { score: 5, satisfied: true }
/** how often workers die where: the two places the promises name in full, the places beside them less often */
const points: Record<string, number> = {
  ...{ 'inbox.taken': deaths, 'job.received': deaths },
  ...{ 'relay.started': Math.ceil(deaths / 4), 'inbox.committed': Math.ceil(deaths / 4) },
  'alarm.raised': Math.ceil(deaths / 4),
}
const random = seededRandom(seed)

let stack: Stack
let crew: CrashingWorkers
/** what a case looks like to which nothing bad happened: on time, and late at its first step */
const calm = { punctual: [] as string[], late: [] as string[] }

beforeAll(async () => {
  console.log(`promises: seed ${seed} (PROOF_SEED=${seed} repeats it)`)
  stack = await startStack({ start: ['workers'] })
  const [punctual, late] = await Promise.all([play(false), play(true)])
  await settled()
  const signatures = await signaturesOf([punctual.id, late.id])
  calm.punctual = signatures.get(punctual.id) ?? []
  calm.late = signatures.get(late.id) ?? []
  await stack.workers.stop()
})

afterAll(async () => {
  await crew?.stop()
  await stack?.stop()
})

beforeEach(({ onTestFailed }) => onTestFailed(async () => console.log(`promises: what stands\n${await whatStands()}`)))

/** One case from the whistle to the archive, through the services. */
async function play(late: boolean): Promise<Reported> {
  const reported = await reportOne()
  if (late) {
    await waitFor('the first step', async () => (await lookAtCase(reported.number)).steps.length > 0, patienceMs)
    const { versionId, steps } = await lookAtCase(reported.number)
    if (steps[0]) await beLate(versionId, steps[0])
  }
  await walkCase(reported.number, {}, { ratings: [content], patienceMs })
  return reported
}

/** Nothing is on its way any more: every command sent, every step settled, every claimed instance ended in the mirror. */
const settled = () =>
  waitFor(
    'everything on its way to arrive',
    async () => {
      const [row] = await db.$queryRaw<[{ moving: number }]>`
        select (select count(*) from outbox where state in ('pending', 'parked'))
             + (select count(*) from task where settled_at is null)
             + (select count(*) from instance_claim c left join engine_instance i on i.epoch = c.epoch and i.key = c.instance_key
                where i.state is distinct from 'completed')
             + (select count(*) from engine_instance where state = 'active') as moving`
      return Number(row.moving) === 0
    },
    patienceMs,
  )

function shuffled(crashes: Crash[]): Crash[] {
  return crashes
    .map((crash) => ({ crash, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ crash }) => crash)
}

async function expectSame(cases: readonly { id: string }[], signature: readonly string[]) {
  const signatures = await signaturesOf(cases.map(({ id }) => id))
  for (const [id, lines] of signatures) expect.soft(lines, `case ${id}, seed ${seed}`).toEqual(signature)
}

describe('workers that die between a commit and its consequence, and a broker that is killed', () => {
  const punctual: Reported[] = []
  const late: Reported[] = []
  let brokerKills = 0

  it(`leave every case ended exactly once: deaths ${JSON.stringify(points)}, broker ${brokerDeaths}`, async () => {
    const plan = Object.entries(points).flatMap(([point, times]) =>
      Array.from({ length: times }, () => ({ point, nth: 1 + Math.floor(random() * 3) })),
    )
    crew = new CrashingWorkers(stack, shuffled(plan), 2)
    crew.start()
    const began = Date.now()
    const killing = killBroker()
    let next = 0
    const lane = async () => {
      while (next < leastCases || crew.left() > 0 || brokerKills < brokerDeaths) {
        const isLate = next++ % 2 === 1 && crew.left('alarm.raised') > 0
        const played = await play(isLate)
        ;(isLate ? late : punctual).push(played)
      }
    }
    await Promise.all([killing, ...Array.from({ length: atOnce }, lane)])
    await settled()
    console.log(
      `promises: ${punctual.length + late.length} cases, deaths ${JSON.stringify(Object.fromEntries(crew.deaths))}, broker ${brokerKills}, ${Math.round((Date.now() - began) / 1000)} s`,
    )
    for (const [point, times] of Object.entries(points))
      expect(crew.deaths.get(point), point).toBeGreaterThanOrEqual(times)
    expect(crew.accidents).toEqual([])
  }, 900_000)

  /** `kill -9` whenever some more steps have been done since it came back. */
  async function killBroker(): Promise<void> {
    while (brokerKills < brokerDeaths) {
      const before = await db.task.count()
      const more = 4 + Math.floor(random() * 12)
      await waitFor('steps to go on', async () => (await db.task.count()) >= before + more, patienceMs)
      await stack.zeebe.kill()
      brokerKills += 1
      await stack.zeebe.start()
    }
  }

  it('write no event, step, alarm, notice or receipt twice and miss none: each case looks like a calm one', async () => {
    await expectSame(punctual, calm.punctual)
    await expectSame(late, calm.late)
  })

  it('leave one completed instance per case; doubled starts were cancelled', async () => {
    const rows = await db.$queryRaw<{ number: string; completed: number }[]>`
      select k.number, count(i.key) filter (where i.state = 'completed')::int as completed
      from "case" k left join engine_instance i on i.case_id = k.id::text group by k.number`
    expect(rows.filter(({ completed }) => completed !== 1)).toEqual([])
  })

  it('leave nothing that npm run verify finds fault with', async () => {
    const verification = await verifyInstallation(db)
    expect(verification.faults).toEqual({})
    expect(verification.totals.open).toBe(0)
  })
})

describe('a web server that dies after its commit', () => {
  it(`answers the repeated request as if nothing had been: ${deaths} deaths`, async () => {
    const { people } = inject('house')
    const keyOf = (login: string) => people.find((person) => person.login === login)?.apiKey ?? ''
    let died = 0
    let stopping = false
    const keepAlive = async () => {
      while (!stopping) {
        const dying = died < deaths
        stack.web.spawn(dying ? { CRASH_AT: `task.committed#${1 + Math.floor(random() * 2)}` } : {})
        await stack.web.exited()
        if (dying && stack.web.endedBy === 'SIGKILL') died += 1
      }
    }
    /** What an offline phone does: the same request under the same key until it is answered. */
    const post = async (path: string, login: string, body: unknown) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${keyOf(login)}`,
        'idempotency-key': randomUUID(),
      }
      // an answer counts when it was read to its end
      const send = async () => {
        const answer = await fetch(stack.webUrl + path, { method: 'POST', headers, body: JSON.stringify(body) })
        return { status: answer.status, headers: answer.headers, text: await answer.text() }
      }
      return waitFor(`an answer from ${path}`, send, patienceMs)
    }
    const replayed: string[] = []
    const played: Reported[] = []
    const lane = async () => {
      while (died < deaths) {
        const reported = await reportOne()
        for (;;) {
          const look = await waitFor('the next step', () => nextOf(reported.number), patienceMs)
          const [step] = look.steps
          if (!step) {
            valueOf(await rateCase({ kind: 'track', code: look.trackCode }, content))
            break
          }
          const { actor, outcome, form } = await fillStep(look.versionId, step)
          const answer = await post(`/api/v1/tasks/${step.id}/complete`, actor.login, { outcome, form })
          expect(answer.status, answer.text).toBe(200)
          if (answer.headers.has('idempotency-replayed')) replayed.push(step.id)
        }
        await walkCase(reported.number, {}, { patienceMs })
        played.push(reported)
      }
    }
    const keeping = keepAlive()
    await Promise.all([lane(), lane(), lane()])
    stopping = true
    await stack.web.stop()
    await keeping
    console.log(
      `promises: ${played.length} cases through the API, ${died} deaths of the web server, ${replayed.length} answers repeated`,
    )
    expect(replayed.length).toBeGreaterThan(0)
    await settled()
    await expectSame(played, calm.punctual)
    expect((await verifyInstallation(db)).faults).toEqual({})
  }, 900_000)

  async function nextOf(number: string) {
    const look = await lookAtCase(number)
    return look.steps.length > 0 || look.ratingRound !== null ? look : null
  }
})
