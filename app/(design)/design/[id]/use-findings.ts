'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftFile } from '@/components/design/bench.ts'
import type { Finding } from '@/components/design/checks/finding.ts'
import { draftCalls } from './draft.ts'

type Checks = {
  findings: readonly Finding[] | null
  checking: boolean
  check: () => Promise<readonly Finding[] | null>
}

/** Takes how to get the files of a draft as they are; has them checked when asked, the latest answer counts. */
export function useFindings(files: () => Promise<readonly DraftFile[]>): Checks {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const [checking, setChecking] = useState(false)
  const asked = useRef(0)
  const given = useRef(files)
  useEffect(() => {
    given.current = files
  })
  const check = useCallback(async () => {
    const number = ++asked.current
    setChecking(true)
    const answer = await draftCalls.lint(await given.current())
    if (number !== asked.current) return null
    setChecking(false)
    if (!answer.ok) return null
    setFindings(answer.value.findings)
    return answer.value.findings
  }, [])
  return { findings, checking, check }
}
