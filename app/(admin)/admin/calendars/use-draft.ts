'use client'
import { useMemo, useState } from 'react'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import { diffCalendars, type CalendarDiff } from '@/domain/sla/diff-calendars.ts'
import type { Calendar } from '@/domain/sla/calendar.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { yearsOf } from '@/domain/sla/years-of.ts'

export type Draft = {
  input: CalendarInput
  set: (input: CalendarInput) => void
  /** as it was when the page was made */
  before: Calendar
  /** null while what is entered cannot be counted with */
  after: Calendar | null
  faults: readonly FieldFault[]
  dirty: boolean
  diff: CalendarDiff
  reset: () => void
}

const nothing: CalendarDiff = { days: [], months: [] }

/** Takes a calendar as entered; gives a draft of it and everything that follows, computed as the server does. */
export function useDraft(stored: CalendarInput): Draft {
  const [input, set] = useState(stored)
  const before = useMemo(() => {
    const compiled = compileCalendar(stored)
    if (!compiled.ok) throw new Error('a stored calendar cannot be compiled')
    return compiled.value
  }, [stored])
  const compiled = useMemo(() => compileCalendar(input), [input])
  const after = compiled.ok ? compiled.value : null
  const diff = useMemo(
    () => (after ? diffCalendars(before, after, yearsOf(stored, input)) : nothing),
    [after, before, stored, input],
  )
  const dirty = JSON.stringify(input) !== JSON.stringify(stored)
  const faults = compiled.ok ? [] : (compiled.error.fields ?? [])
  return { input, set, before, after, faults, dirty, diff, reset: () => set(stored) }
}
