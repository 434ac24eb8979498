import type { PlayedCase } from './report-case.ts'
import type { World } from './world.ts'

/** A few reporters withdraw at once, and a few cases are voided by whoever may. Gives how many went each way. */
export async function takeBackSome(
  world: World,
  cases: readonly PlayedCase[],
): Promise<{ withdrawn: number; voided: number }> {
  const withdrawn = await untilEnough(cases, Math.ceil(cases.length / 60), withdraw)
  const voided = await untilEnough(cases.toReversed(), Math.ceil(cases.length / 80), (played) =>
    voidCase(world, played),
  )
  return { withdrawn, voided }
}

/** Some were touched or closed meanwhile, and are refused: the next one is tried. */
async function untilEnough(
  cases: readonly PlayedCase[],
  wanted: number,
  tryOne: (played: PlayedCase) => Promise<boolean>,
) {
  let count = 0
  for (const played of cases.slice(0, wanted * 5)) {
    if (count === wanted) break
    if (await tryOne(played)) count += 1
  }
  return count
}

async function withdraw(played: PlayedCase): Promise<boolean> {
  return move(played, played.reporter.api, 'withdraw', '看错了位置，问题不在本网格，重新上报。')
}

async function voidCase(world: World, played: PlayedCase): Promise<boolean> {
  for (const { api } of world.players.slice(0, 10)) {
    if (await move(played, api, 'void', '与已办案件为同一事项，作废处理。')) return true
  }
  return false
}

async function move(
  played: PlayedCase,
  api: PlayedCase['reporter']['api'],
  kind: string,
  reason: string,
): Promise<boolean> {
  const answer = await api.post(`/api/v1/cases/${encodeURIComponent(played.number)}/moves`, { kind, reason })
  if (answer.ok) played.stepsLeft = 0
  return answer.ok
}
