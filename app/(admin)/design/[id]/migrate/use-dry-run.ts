'use client'
import { useEffect, useState } from 'react'
import type { Problem } from '@/app/client/call-api.ts'
import type { Row } from '@/components/migration/row.ts'
import { limitChoices, type LimitChoice } from '@/domain/migration/migration.ts'
import { migrateCalls, type Asked } from './migrate-calls.ts'

export type DryRun = {
  rows: Record<LimitChoice, Row[] | null>
  at: string | null
  problem: Problem | null
}

const nothing: DryRun = { rows: { new: null, keepLate: null, keep: null }, at: null, problem: null }
/** choices made in quick succession are asked about once */
const quietMs = 250

/** Takes what is asked but for the limits; makes the dry run under each choice of limits, anew when it changes. */
export function useDryRun(key: string, asked: Omit<Asked, 'limits'>, turn: number): DryRun {
  const [run, setRun] = useState<DryRun>(nothing)
  const text = JSON.stringify(asked)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      setRun(nothing)
      const request = JSON.parse(text) as Omit<Asked, 'limits'>
      const answers = await Promise.all(
        limitChoices.map((limits) => migrateCalls.dryRun(key, { ...request, limits }, stop.signal)),
      )
      const rows = { ...nothing.rows }
      for (const [index, choice] of limitChoices.entries()) {
        const answer = answers[index]
        if (answer?.ok) rows[choice] = answer.value.rows
      }
      const first = answers[0]
      setRun({ rows, at: first?.ok ? first.value.at : null, problem: first && !first.ok ? first.problem : null })
    }
    const timer = window.setTimeout(() => void ask().catch(() => undefined), quietMs)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [key, text, turn])
  return run
}
