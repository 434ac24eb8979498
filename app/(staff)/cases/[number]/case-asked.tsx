'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { sendPhoto } from '@/app/client/send-photo.ts'
import { CaseRequests, type CaseRequest } from '@/components/case/case-requests.tsx'
import { CaseSupervisions, type CaseSupervision } from '@/components/case/case-supervisions.tsx'
import { Panel } from '@/components/case/panel.tsx'

/** Requests and instructions of a case with their calls to the API; the page is made anew after each. */
export function CaseAsked({
  number,
  requests,
  supervisions,
  now,
}: {
  number: string
  requests: readonly CaseRequest[]
  supervisions: readonly CaseSupervision[]
  now: Date
}) {
  const t = useTranslations('cases')
  const router = useRouter()
  const [, start] = useTransition()
  const post = async (path: string, body: unknown): Promise<string | null> => {
    const answer = await callApi(path, { method: 'POST', body })
    if (!answer.ok) return problemWords(answer.problem, t('offline'))
    start(() => router.refresh())
    return null
  }
  const owed = supervisions.filter(({ dueAt, repliedAt }) => dueAt && !repliedAt).length
  return (
    <>
      {requests.length > 0 && (
        <Panel id="requests" title={t('requests.title')} className="max-lg:order-2">
          <CaseRequests
            requests={requests}
            now={now}
            onDecide={(id, approve, answer) =>
              post(`/api/v1/requests/${id}/decide`, { approve, ...(answer && { answer }) })
            }
            onCancel={(id) => post(`/api/v1/requests/${id}/cancel`, {})}
          />
        </Panel>
      )}
      {supervisions.length > 0 && (
        <Panel
          id="supervisions"
          title={t('supervisions.title')}
          hint={owed > 0 ? t('supervisions.owed', { count: owed }) : undefined}
          className="max-lg:order-2"
        >
          <CaseSupervisions
            supervisions={supervisions}
            now={now}
            send={sendPhoto}
            onReply={(supervision, reason) =>
              post(`/api/v1/cases/${encodeURIComponent(number)}/moves`, { kind: 'reply', reason, supervision })
            }
          />
        </Panel>
      )}
    </>
  )
}
