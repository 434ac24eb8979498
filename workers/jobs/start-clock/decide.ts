import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'
import type { FoundLimit } from '@/server/services/clocks/step-limit.ts'

type Facts = { running: boolean; found: FoundLimit; levels: ClockLevel[] }

/** A clock that runs is not started twice: a second round goes on with the first one's time (DOMAIN 3). */
export const decideStart = ({
  running,
  found,
  levels,
}: Facts): { start: (FoundLimit & { levels: ClockLevel[] }) | null } => ({
  start: running ? null : { ...found, levels },
})
