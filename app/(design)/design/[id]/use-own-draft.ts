'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import type { DraftFile } from '@/components/design/bench.ts'
import { draftCalls } from './draft.ts'

/**
 * Takes how to get the files as they are here and what is done once they are stored; gives what makes a draft of its own
 * of them and goes there, and what stood in its way.
 */
export function useOwnDraft(files: () => Promise<readonly DraftFile[]>, onKept: () => void) {
  const t = useTranslations('design.staleDialog')
  const router = useRouter()
  const [keeping, setKeeping] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const keepMine = async () => {
    setKeeping(true)
    const answer = await draftCalls.create({ files: await files() })
    setKeeping(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    onKept()
    router.push(`/design/${answer.value.id}`)
  }
  return { keepMine, keeping, fault }
}
