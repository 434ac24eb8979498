'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldFault } from '@/components/ui/field.tsx'
import type { FieldSlot } from './field-slots.ts'
import { formWords } from './form-words.ts'

/** id of what stands below a field of our own; its control points at it */
export const noteOf = ({ id }: FieldSlot) => `slot-${id}`

/** What every field of our own has around it: label, help, and what is wrong. */
export function SlotFrame({ slot, children }: { slot: FieldSlot; children: ReactNode }) {
  const locale = useLocale()
  const fault = slot.faults[0]
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-2 text-sm max-md:text-base">
        {slot.label}
        {slot.required && !slot.locked && <RequiredMark />}
      </p>
      {children}
      {fault ? (
        <FieldFault id={noteOf(slot)}>{locale === 'en' ? fault : formWords(fault)}</FieldFault>
      ) : (
        slot.help && (
          <p id={noteOf(slot)} className="text-ink-3 text-xs max-md:text-sm">
            {slot.help}
          </p>
        )
      )}
    </div>
  )
}

/** The mark form-js sets on its own fields, with the word for who does not see it. */
function RequiredMark() {
  const t = useTranslations('form')
  return (
    <>
      <span aria-hidden className="text-ink-3 ms-[3px]">
        *
      </span>
      <span className="sr-only">{t('needed')}</span>
    </>
  )
}

/** What a step may read but finds empty. */
export function NothingGiven() {
  const t = useTranslations('form')
  return <p className="text-ink-2">{t('nothingGiven')}</p>
}
