'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Select } from '@/components/ui/select.tsx'
import { formAtStep } from '@/domain/form/rights.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import type { FormStep } from './form-step.ts'
import { previewMessage, sendPreview } from './preview-message.ts'

/**
 * The form as a phone shows it: the page's own renderer in a window of 390 px, at the step that is chosen, with its
 * rights. What is written there goes nowhere.
 */
export function PhonePreview({ schema, steps }: { schema: FormSchema; steps: readonly FormStep[] }) {
  const t = useTranslations('formBench.phone')
  const id = useId()
  const frame = useRef<HTMLIFrameElement>(null)
  const [listens, setListens] = useState(false)
  const [wanted, setWanted] = useState('')
  const step = steps.find((each) => each.id === wanted) ?? steps[0]
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const ours = event.source === frame.current?.contentWindow
      if (ours && previewMessage(event)?.kind === 'preview.listens') setListens(true)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])
  useEffect(() => {
    const phone = frame.current?.contentWindow
    if (!listens || !phone) return
    sendPreview(phone, {
      ...{ kind: 'preview.show', schema: step ? formAtStep(schema, step.id) : schema },
      result: step?.result ?? '',
    })
  }, [listens, schema, step])
  return (
    <div className="grid min-h-0 flex-1 grid-rows-[auto_minmax(0,1fr)] justify-items-center gap-3 px-6 py-3">
      <div className="flex items-center gap-2">
        {steps.length > 1 && (
          <>
            <label htmlFor={id} className="text-ink-2 text-sm">
              {t('step')}
            </label>
            <Select id={id} value={step?.id ?? ''} onChange={({ target }) => setWanted(target.value)}>
              {steps.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          </>
        )}
        <p className="text-ink-3 text-sm">{t('sample')}</p>
      </div>
      <iframe
        ref={frame}
        src="/design/preview"
        title={t('title')}
        className="border-line-strong bg-surface shadow-2 h-full max-h-[780px] w-[390px] rounded-[24px] border"
      />
    </div>
  )
}
