'use client'
import { useEffect, useState } from 'react'
import type { Problem } from '@/app/client/call-api.ts'
import type { Row } from '@/components/migration/row.ts'
import type { LimitChoice } from '@/domain/migration/migration.ts'
import { migrateCalls, type Asked } from './migrate-calls.ts'

export type DryRun = {
  rows: Record<LimitChoice, Row[] | null>
  at: string | null
  problem: Problem | null
}

const nothing: DryRun = { rows: { new: null, keepLate: null, keep: null }, at: null, problem: null }
/** choices made in quick succession are asked about once */
const quietMs = 250

/**
 * Takes what is asked but for the limits; makes the dry run, anew when it changes; one answer tells each choice of
 * limits. An answer to an earlier question is never given: nothing may be started on it.
 */
export function useDryRun(key: string, asked: Omit<Asked, 'limits'>, turn: number): DryRun {
  const text = JSON.stringify(asked)
  const question = `${turn} ${text}`
  const [told, tell] = useState({ question, run: nothing })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const setRun = (run: DryRun) => tell({ question, run })
      const request = JSON.parse(text) as Omit<Asked, 'limits'>
      const answer = await migrateCalls.dryRun(key, { ...request, limits: 'new' }, stop.signal)
      if (!answer.ok) return setRun({ ...nothing, problem: answer.problem })
      const { at, rows, otherwise } = answer.value
      const under = (choice: LimitChoice) => withOthers(rows, otherwise?.[choice] ?? [])
      setRun({ rows: { new: under('new'), keepLate: under('keepLate'), keep: under('keep') }, at, problem: null })
    }
    const timer = window.setTimeout(() => void ask().catch(() => undefined), quietMs)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [key, text, question])
  return told.question === question ? told.run : nothing
}

function withOthers(rows: Row[], others: readonly Row[]): Row[] {
  const other = new Map(others.map((row) => [row.number, row]))
  return rows.map((row) => other.get(row.number) ?? row)
}
