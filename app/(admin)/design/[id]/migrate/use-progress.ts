'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Progress } from '@/components/migration/progress-panel.tsx'
import type { Row } from '@/components/migration/row.ts'
import { migrateCalls } from './migrate-calls.ts'

const everyMs = 1_000

type Followed = {
  progress: Progress | null
  rows: Row[] | null
  follow: (id: string | null) => void
  reload: () => Promise<void>
}

/** Follows a migration while it is on its way; once it is done, every case as it came out. */
export function useProgress(latest: Progress | null): Followed {
  const [progress, setProgress] = useState(latest?.state === 'finished' ? null : latest)
  const [rows, setRows] = useState<Row[] | null>(null)
  const [id, setId] = useState(progress?.id ?? null)
  const load = useCallback(async (of: string) => {
    const answer = await migrateCalls.get(of)
    if (!answer.ok) return
    setProgress(answer.value)
    if (answer.value.state !== 'finished') return
    const cases = await migrateCalls.cases(of)
    if (cases.ok) setRows(cases.value.items.map(({ row }) => row))
  }, [])
  const moving = id !== null && progress?.state !== 'finished'
  useEffect(() => {
    if (!moving || id === null) return
    const timer = window.setInterval(() => void load(id), everyMs)
    return () => window.clearInterval(timer)
  }, [id, moving, load])
  const follow = (next: string | null) => {
    setId(next)
    setProgress(null)
    setRows(null)
    if (next !== null) void load(next)
  }
  return { progress, rows, follow, reload: async () => (id === null ? undefined : load(id)) }
}
