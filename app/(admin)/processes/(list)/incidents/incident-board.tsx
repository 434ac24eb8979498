'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { IncidentList, type Incident } from '@/components/process/incident-list.tsx'

/** The list of incidents with its calls to the API; the page is made anew after each. */
export function IncidentBoard({ incidents, now }: { incidents: readonly Incident[]; now: Date }) {
  const t = useTranslations('processes.incidents')
  const router = useRouter()
  const say = useToast()
  const post = async (id: string, verb: 'retry' | 'continue', body?: unknown): Promise<string | null> => {
    const answer = await callApi(`/api/v1/incidents/${encodeURIComponent(id)}/${verb}`, {
      method: 'POST',
      ...(body !== undefined && { body }),
    })
    if (!answer.ok) return problemWords(answer.problem, t('offline'))
    if (verb === 'retry') say({ kind: 'done', text: t('retried') })
    router.refresh()
    return null
  }
  return (
    <IncidentList
      incidents={incidents}
      now={now}
      onRetry={(id) => post(id, 'retry')}
      onContinue={(id, elementId, reason) => post(id, 'continue', { elementId, reason })}
    />
  )
}
