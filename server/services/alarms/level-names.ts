import { levelName } from '@/domain/sla/level-name.ts'
import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'

/** Takes the levels of a clock and a code; gives what the level is called: as drawn, as the policy says, or as shipped. */
export function levelNames(levels: unknown, code: string): { levelName: string; levelNameEn: string } {
  const { name, label } = (levels as ClockLevel[]).find((level) => level.code === code) ?? {}
  return {
    levelName: label?.zh ?? levelName(code, 'zh', name),
    levelNameEn: label?.en ?? levelName(code, 'en', name),
  }
}
