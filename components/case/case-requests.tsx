'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { limitWords } from '@/domain/sla/words.ts'
import { Button } from '@/components/ui/button.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { momentWords } from './moment.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export type CaseRequest = {
  id: string
  kind: 'hold' | 'extend'
  state: string
  nth: number
  reason: string
  more: { amount: number; unit: string } | null
  askedBy: string | null
  askedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  answer: string | null
  files: readonly string[]
  mayDecide: boolean
  mayCancel: boolean
}

type Calls = {
  /** gives what the service refuses, or null when it is done */
  onDecide: (id: string, approve: boolean, answer?: string) => Promise<string | null>
  onCancel: (id: string) => Promise<string | null>
}

/** What was asked for on a case, who decided it and how; the one that waits first, with its buttons. */
export function CaseRequests({ requests, now, ...calls }: Calls & { requests: readonly CaseRequest[]; now: Date }) {
  const waitingFirst = requests.toSorted((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'))
  return (
    <ul className="py-1">
      {waitingFirst.map((request) => (
        <Request key={request.id} request={request} now={now} {...calls} />
      ))}
    </ul>
  )
}

function Request({ request, now, onDecide, onCancel }: Calls & { request: CaseRequest; now: Date }) {
  const t = useTranslations('cases.requests')
  const locale = useLocale()
  const [busy, setBusy] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [rejecting, setRejecting] = useState(false)
  const { id, kind, state, nth, reason, more, askedBy, askedAt, decidedBy, decidedAt, answer } = request
  const act = async (name: string, call: () => Promise<string | null>) => {
    setBusy(name)
    const refused = await call()
    setBusy(null)
    setFault(refused)
    if (!refused) setRejecting(false)
  }
  const what = more ? limitWords(more, locale === 'en' ? 'en' : 'zh') : ''
  return (
    <li className="grid gap-1 px-4 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <b className="font-semibold">
          {t(`kind.${kind}`)} {what}
        </b>
        {nth > 1 && <span className="text-ink-2 text-sm">{t('nth', { nth })}</span>}
        <span className="text-ink-2 ms-auto text-sm">{t.has(`state.${state}`) ? t(`state.${state}`) : state}</span>
      </p>
      <p className="wrap-break-word">{reason}</p>
      <AttachmentList files={request.files} when={momentWords(askedAt, now, locale)} />
      <p className="text-ink-3 text-xs">
        {t('asked', { who: askedBy ?? t('somebody'), at: momentWords(askedAt, now, locale) })}
        {decidedAt && decidedBy && (
          <>
            　
            {t(state === 'cancelled' ? 'takenBack' : 'decided', {
              who: decidedBy,
              at: momentWords(decidedAt, now, locale),
            })}
          </>
        )}
      </p>
      {answer && <p className="rounded-2 bg-surface-2 px-3 py-1.5 text-sm wrap-break-word">{answer}</p>}
      {(request.mayDecide || request.mayCancel) && (
        <div className="flex flex-wrap gap-2 pt-1">
          {request.mayDecide && (
            <>
              <Button
                variant="primary"
                size="sm"
                busy={busy === 'approve'}
                onClick={() => void act('approve', () => onDecide(id, true))}
              >
                {t(`approve.${kind}`)}
              </Button>
              <Button size="sm" onClick={() => setRejecting(true)}>
                {t('reject')}
              </Button>
            </>
          )}
          {request.mayCancel && (
            <Button
              variant="quiet"
              size="sm"
              busy={busy === 'cancel'}
              onClick={() => void act('cancel', () => onCancel(id))}
            >
              {t('cancel')}
            </Button>
          )}
        </div>
      )}
      {fault && !rejecting && (
        <p role="alert" className="text-red-ink text-sm">
          {fault}
        </p>
      )}
      {rejecting && (
        <ReasonDialog
          title={t('rejectTitle')}
          consequence={t('rejectConsequence')}
          readers={t('rejectReaders')}
          verb={t('reject')}
          busy={busy === 'reject'}
          error={fault}
          onConfirm={(text) => void act('reject', () => onDecide(id, false, text))}
          onClose={() => setRejecting(false)}
        />
      )}
    </li>
  )
}
