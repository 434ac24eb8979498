'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'

/** Where a draft begins, as the API takes it. */
export type DraftSource =
  { name: string } | { from: { key: string }; name?: string } | { files: readonly { path: string; text: string }[] }

/** Begins drafts: gives the function, whether one is on its way, and what was refused. Goes to the new draft. */
export function useBegin(): { begin: (source: DraftSource) => Promise<void>; busy: boolean; fault: string | null } {
  const t = useTranslations('design.list')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const begin = async (source: DraftSource) => {
    setBusy(true)
    setFault(null)
    const answer = await callApi<{ id: string }>('/api/v1/drafts', { method: 'POST', body: source })
    if (answer.ok) return router.push(`/design/${answer.value.id}`)
    setBusy(false)
    const { fields } = answer.problem
    setFault(
      [problemWords(answer.problem, t('offline')), ...fields.map(({ path, text }) => `${path} ${text}`)].join('；'),
    )
  }
  return { begin, busy, fault }
}
