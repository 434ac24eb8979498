'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { StarButton } from '@/components/case/star-button.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** The star of a case with its call to the API: it turns at once, and back again when the server refuses. */
export function StarToggle({
  number,
  title,
  starred,
  className,
}: {
  number: string
  title: string
  starred: boolean
  className?: string
}) {
  const t = useTranslations('board.star')
  const say = useToast()
  const [chosen, setChosen] = useState({ from: starred, to: starred })
  const shown = chosen.from === starred ? chosen.to : starred
  const change = async (to: boolean) => {
    setChosen({ from: starred, to })
    const answer = await callApi(`/api/v1/cases/${encodeURIComponent(number)}/star`, { method: to ? 'PUT' : 'DELETE' })
    if (answer.ok) return
    setChosen({ from: starred, to: !to })
    say({ kind: 'failed', text: problemWords(answer.problem, t('failed')) })
  }
  return <StarButton title={title} starred={shown} onChange={(to) => void change(to)} className={className} />
}
