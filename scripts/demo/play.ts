import { pick } from '../../prisma/seed/random.ts'
import { doStep } from './do-step.ts'
import { rateCases } from './rate-cases.ts'
import type { PlayedCase } from './report-case.ts'
import { sideBySide } from './side-by-side.ts'
import { waitMs } from './wait-ms.ts'
import type { Player, World } from './world.ts'

type TaskRow = { id: string; caseNumber: string; role: string; claimable: boolean; mine: boolean }
type Tally = { steps: number; ratings: number; claimed: number; refused: string[] }

/** Nothing new for so long: whatever is still open is left as it is. */
const patienceMs = 15_000

/** Plays the cases until each has gone as far as it should; whoever has a step in the list does it. */
export async function playCases(
  world: World,
  cases: readonly PlayedCase[],
  tell: (tally: Tally) => void,
): Promise<Tally> {
  const byNumber = new Map(cases.map((played) => [played.number, played]))
  const tally: Tally = { steps: 0, ratings: 0, claimed: 0, refused: [] }
  const seen = new Set<string>()
  let last = Date.now()
  while (Date.now() - last < patienceMs) {
    const before = tally.steps + tally.ratings
    await sideBySide(world.players, 6, (player) => playOnce(player, byNumber, seen, tally))
    if (tally.steps + tally.ratings === before) tally.ratings += await rateCases(cases)
    tell(tally)
    if (tally.steps + tally.ratings > before) last = Date.now()
    else if (cases.every(({ stepsLeft }) => stepsLeft <= 0)) break
    else await waitMs(700)
  }
  await claimSome(world, byNumber, tally)
  return tally
}

async function playOnce(
  player: Player,
  cases: Map<string, PlayedCase>,
  seen: Set<string>,
  tally: Tally,
): Promise<void> {
  for (const task of await listWork(player)) {
    const played = cases.get(task.caseNumber)
    if (!played || played.stepsLeft <= 0 || seen.has(task.id)) continue
    seen.add(task.id)
    const done = await doStep(player, task.id, played)
    if (done.kind === 'refused') tally.refused.push(`${task.caseNumber} ${player.login}: ${done.why}`)
    if (done.kind === 'gone') seen.delete(task.id)
    if (done.kind !== 'done') continue
    played.stepsLeft -= 1
    tally.steps += 1
  }
}

type TaskList = { items: TaskRow[]; counts?: { mine: number } }

/** What this person would do: steps of an own role, not everything an administrator could step in for. */
async function listWork(player: Player): Promise<TaskRow[]> {
  const free = await player.api.get<TaskList>('/api/v1/tasks?view=claimable&limit=200')
  if (!free.ok) return []
  const mine =
    (free.value.counts?.mine ?? 0) > 0 ? await player.api.get<TaskList>('/api/v1/tasks?view=mine&limit=200') : null
  const tasks = [...free.value.items, ...(mine?.ok ? mine.value.items : [])]
  return tasks.filter(({ role }) => player.roles.includes(role))
}

/** Of the steps that are left, some lie with a person and some with nobody, as on any afternoon. */
async function claimSome(world: World, cases: Map<string, PlayedCase>, tally: Tally): Promise<void> {
  await sideBySide(world.players, 6, async (player) => {
    for (const { id, caseNumber, claimable } of await listWork(player)) {
      const played = cases.get(caseNumber)
      if (!played || !claimable || pick([true, true, false], played.random)) continue
      if ((await player.api.post(`/api/v1/tasks/${id}/claim`)).ok) tally.claimed += 1
    }
  })
}
