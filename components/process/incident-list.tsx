'use client'
import { CloudAlert, CircleSlash, Inbox, RotateCw, type LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { momentWords } from '@/components/case/moment.ts'
import { FieldFault } from '@/components/ui/field.tsx'
import { ContinueDialog } from './continue-dialog.tsx'

/** Something the system did not get done: an engine incident, a command that cannot go out, a case nobody moves. */
export type Incident = {
  id: string
  kind: 'engine' | 'outbox' | 'adrift'
  caseNumber: string | null
  processKey: string | null
  elementId: string | null
  stepName: string | null
  reason: string
  since: Date
  mayRetry: boolean
  restPoints: readonly { elementId: string; name: string }[]
}

export type IncidentListProps = {
  incidents: readonly Incident[]
  now: Date
  /** each gives what is refused, or null when it is done */
  onRetry: (id: string) => Promise<string | null>
  onContinue: (id: string, elementId: string, reason: string) => Promise<string | null>
}

const ICONS: Record<Incident['kind'], LucideIcon> = { engine: CircleSlash, outbox: CloudAlert, adrift: Inbox }
const BUTTON =
  'inline-flex h-7 cursor-pointer items-center gap-1 rounded-2 border border-line-strong bg-surface px-2 text-sm whitespace-nowrap hover:bg-hover aria-disabled:cursor-progress pointer-coarse:h-11 pointer-coarse:px-3'

/** What is stuck and why, oldest first; retry where it stands, or continue the case from a step of its model. */
export function IncidentList({ incidents, now, onRetry, onContinue }: IncidentListProps) {
  const t = useTranslations('processes.incidents')
  const locale = useLocale()
  const [busy, setBusy] = useState<string | null>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [continuing, setContinuing] = useState<Incident | null>(null)
  const retry = async (id: string) => {
    if (busy) return
    setBusy(id)
    const fault = await onRetry(id)
    setBusy(null)
    setFaults((before) => ({ ...before, [id]: fault ?? '' }))
  }
  return (
    <>
      <ul>
        {incidents.map((incident) => {
          const Icon = ICONS[incident.kind]
          return (
            <li
              key={incident.id}
              className="border-line grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-2.5 gap-y-2 px-4 py-3 not-first:border-t max-sm:grid-cols-[20px_minmax(0,1fr)]"
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden className="text-ink-2 mt-0.5" />
              <div className="min-w-0">
                <p className="font-semibold">
                  {t(`kind.${incident.kind}`)}
                  {incident.stepName && (locale === 'en' ? `: ${incident.stepName}` : `：${incident.stepName}`)}
                </p>
                <p className="text-ink-2 text-sm wrap-break-word">{incident.reason}</p>
                <p className="text-ink-3 text-xs leading-[18px]">
                  {incident.caseNumber && (
                    <>
                      <Link
                        href={`/cases/${encodeURIComponent(incident.caseNumber)}`}
                        className="text-accent underline underline-offset-3"
                      >
                        {incident.caseNumber}
                      </Link>
                      {'　'}
                    </>
                  )}
                  {incident.elementId !== incident.stepName && incident.elementId && `${incident.elementId}　`}
                  {t('since', { when: momentWords(incident.since, now, locale) })}
                </p>
                {faults[incident.id] && (
                  <FieldFault id={`fault-${incident.id}`}>{faults[incident.id] ?? ''}</FieldFault>
                )}
              </div>
              <div className="flex gap-2 max-sm:col-start-2">
                {incident.restPoints.length > 0 && (
                  <button type="button" className={BUTTON} onClick={() => setContinuing(incident)}>
                    {t('continue')}
                  </button>
                )}
                {incident.mayRetry && (
                  <button
                    type="button"
                    className={BUTTON}
                    aria-disabled={busy === incident.id || undefined}
                    onClick={() => void retry(incident.id)}
                  >
                    <RotateCw size={14} strokeWidth={1.75} aria-hidden />
                    {t(busy === incident.id ? 'retrying' : 'retry')}
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {continuing && (
        <ContinueDialog
          incident={continuing}
          onContinue={async (elementId, reason) => {
            const fault = await onContinue(continuing.id, elementId, reason)
            if (!fault) setContinuing(null)
            return fault
          }}
          onClose={() => setContinuing(null)}
        />
      )}
    </>
  )
}
