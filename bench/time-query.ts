import type { Db } from '@/server/db/client.ts'
import { cpuBetween, usedCpu } from './server-cpu.ts'

/** `cpu`: mean processor time of database and program together, which neighbours on the machine do not change. */
export type Times = { p50: number; p95: number; cpu: number | null }

/** Takes what to ask and how often; gives its times in milliseconds. What fills caches and makes plans is not counted. */
export async function timeQuery(db: Db, ask: () => Promise<unknown>, rounds: number, warmUps = 3): Promise<Times> {
  const askOnce = async () => {
    const began = performance.now()
    await ask()
    return performance.now() - began
  }
  for (let round = 0; round < warmUps; round += 1) await askOnce()
  const before = await usedCpu(db)
  const durations: number[] = []
  for (let round = 0; round < rounds; round += 1) durations.push(await askOnce())
  const cpu = cpuBetween(before, await usedCpu(db))
  const sorted = durations.toSorted((a, b) => a - b)
  const at = (share: number) => tenths(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), cpu: cpu === null ? null : tenths(cpu / rounds) }
}

export const tenths = (value: number) => Math.round(value * 10) / 10
