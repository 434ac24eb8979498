'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ProblemField } from '@/app/client/call-api.ts'
import { TickBox } from '@/components/design/step/tick-box.tsx'
import { Field } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'

/** Tests of the rules that failed, and the way to publish nevertheless: with a reason, which is kept. */
export function FailedTests({
  failed,
  reason,
  onReason,
}: {
  failed: readonly ProblemField[]
  /** null while nobody wants that */
  reason: string | null
  onReason: (reason: string | null) => void
}) {
  const t = useTranslations('design.publish.tests')
  const id = useId()
  return (
    <div className="grid gap-2">
      <ul
        className="border-line rounded-2 max-h-44 overflow-y-auto border text-sm"
        tabIndex={0}
        aria-label={t('failed')}
      >
        {failed.map(({ path, text }) => (
          <li key={`${path} ${text}`} className="border-line px-3 py-2 not-first:border-t">
            {text}
          </li>
        ))}
      </ul>
      <TickBox ticked={reason !== null} onTick={(ticked) => onReason(ticked ? '' : null)}>
        {t('nevertheless')}
      </TickBox>
      {reason !== null && (
        <Field id={id} label={t('reason')} help={t('kept')}>
          <TextArea
            id={id}
            rows={2}
            value={reason}
            maxLength={500}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => onReason(target.value)}
          />
        </Field>
      )}
    </div>
  )
}
