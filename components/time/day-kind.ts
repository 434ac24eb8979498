import type { DayState } from '@/domain/sla/diff-calendars.ts'

export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeUp' | 'exception'

/** Takes how a day counts; gives how the year shows it. */
export function dayKind({ minutes, note }: DayState): DayKind {
  if (note) return note.kind
  return minutes > 0 ? 'work' : 'weekend'
}

/** Takes two states of a day; says whether it counts otherwise. */
export const isChanged = (a: DayState, b: DayState): boolean =>
  dayKind(a) !== dayKind(b) || String(a.shifts) !== String(b.shifts) || a.note?.name.zh !== b.note?.name.zh
