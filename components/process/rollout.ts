import type { PartView } from './part-words.ts'
import type { Plan } from './plan-line.tsx'

type Named = { name: string }

/** Which version new cases of a process start on, as pages get it. */
export type RolloutShape = {
  key: string
  currentVersion: number | null
  canary:
    | (PartView & { version: number; startedAt: Date; startedBy: Named; cases: { canary: number; current: number } })
    | null
  retired: { version: number; reason: string; at: Date; by: Named }[]
  despiteTests: { version: number; reason: string }[]
  plans: Plan[]
}
