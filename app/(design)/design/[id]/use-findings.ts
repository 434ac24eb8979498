'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Finding } from '@/components/design/checks/finding.ts'
import { draftCalls, withBpmn, type DraftFile } from './draft.ts'

type Checks = {
  findings: readonly Finding[] | null
  checking: boolean
  check: () => Promise<readonly Finding[] | null>
}

/** Takes the files of a draft and how to get the model as it is; has them checked when asked, the latest answer counts. */
export function useFindings(files: readonly DraftFile[], text: () => Promise<string | null>): Checks {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const [checking, setChecking] = useState(false)
  const asked = useRef(0)
  const given = useRef({ files, text })
  useEffect(() => {
    given.current = { files, text }
  })
  const check = useCallback(async () => {
    const bpmn = await given.current.text()
    if (bpmn === null) return null
    const number = ++asked.current
    setChecking(true)
    const answer = await draftCalls.lint(withBpmn(given.current.files, bpmn))
    if (number !== asked.current) return null
    setChecking(false)
    if (!answer.ok) return null
    setFindings(answer.value.findings)
    return answer.value.findings
  }, [])
  return { findings, checking, check }
}
