'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { sendPhoto } from '@/app/client/send-photo.ts'
import type { Candidate } from '@/components/case/assign-dialog.tsx'
import { CaseMoves, type CaseMove } from '@/components/case/case-moves.tsx'
import type { PassedStep } from '@/components/case/passage-field.tsx'
import { StepActions, type OpenStep } from '@/components/case/step-actions.tsx'

/** What may be done now, with its calls to the API; the page is made anew after each. */
export function CaseDoing({
  number,
  ended,
  steps,
  moves,
}: {
  number: string
  ended: boolean
  steps: readonly OpenStep[]
  moves: readonly CaseMove[]
}) {
  const t = useTranslations('cases')
  const router = useRouter()
  const [pending, start] = useTransition()
  const post = async (path: string, body?: unknown, then?: () => void): Promise<string | null> => {
    const answer = await callApi(path, { method: 'POST', body: body ?? {} })
    if (!answer.ok) return problemWords(answer.problem, t('offline'))
    if (then) then()
    else start(() => router.refresh())
    return null
  }
  const candidates = async (id: string): Promise<Candidate[] | null> => {
    const answer = await callApi<{ items: Candidate[] }>(`/api/v1/tasks/${id}/candidates`)
    return answer.ok ? answer.value.items : null
  }
  const passages = async (): Promise<PassedStep[] | null> => {
    const answer = await callApi<{ items: PassedStep[] }>(`/api/v1/cases/${encodeURIComponent(number)}/passages`)
    return answer.ok ? answer.value.items : null
  }
  const touchable = steps.filter((step) => (step.mine && step.mayWork) || step.mayClaim || step.mayAssign)
  return (
    <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity' : ''}>
      {touchable.length > 0 ? (
        <StepActions
          steps={touchable}
          onClaim={(id) => post(`/api/v1/tasks/${id}/claim`, {}, () => router.push(`/work?task=${id}`))}
          onAssign={(id, personId, reason) =>
            post(`/api/v1/tasks/${id}/assign`, { personId, ...(reason && { reason }) })
          }
          listCandidates={candidates}
        />
      ) : (
        <p className="text-ink-2 px-4 pt-3 pb-2">{t(ended ? 'steps.ended' : 'steps.nothing')}</p>
      )}
      {moves.length > 0 && (
        <div className="border-line border-t">
          <CaseMoves
            moves={moves}
            send={sendPhoto}
            passages={passages}
            onMove={(kind, reason, more) =>
              post(`/api/v1/cases/${encodeURIComponent(number)}/moves`, { kind, reason, ...more })
            }
          />
        </div>
      )}
    </div>
  )
}
