'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { FieldFault } from '@/components/ui/field.tsx'
import { stripWords } from './moment.ts'
import { unitName } from './named.ts'
import { RadioRow } from './radio-row.tsx'

/** A step a case has passed. */
export type PassedStep = {
  id: string
  name: string
  unit: string | null
  unitEn: string | null
  by: string | null
  completedAt: string
}

export type ListPassages = () => Promise<PassedStep[] | null>

/** Which passed step a case goes back to, the latest first. */
export function PassageField({
  list,
  value,
  fault,
  onChoose,
}: {
  list: ListPassages
  value: string
  fault: string | null
  onChoose: (id: string) => void
}) {
  const t = useTranslations('cases.moves.jump')
  const locale = useLocale()
  const id = useId()
  const ask = useRef(list)
  const [passed, setPassed] = useState<PassedStep[] | null | undefined>(undefined)
  useEffect(() => {
    let gone = false
    void ask.current().then((found) => !gone && setPassed(found))
    return () => {
      gone = true
    }
  }, [])
  if (!passed?.length)
    return <p className="text-ink-2">{t(passed === undefined ? 'loading' : passed === null ? 'failed' : 'nowhere')}</p>
  return (
    <fieldset
      className="grid max-h-[40vh] gap-1.5 overflow-y-auto"
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className="text-ink-2 mb-1 text-sm">{t('to')}</legend>
      {passed.map(({ id: passage, name, unit, unitEn, by, completedAt }) => (
        <RadioRow key={passage} name={id} value={passage} checked={value === passage} onChoose={onChoose}>
          <b className="font-semibold">{name}</b>
          <small className="text-ink-2 ms-2 text-xs">
            {[unitName(locale, { unit, unitEn }), by, t('done', { at: stripWords(new Date(completedAt)) })]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </RadioRow>
      ))}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
    </fieldset>
  )
}
