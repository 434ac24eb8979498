'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { PhotoPicker } from '@/components/photo/photo-picker.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { formWords } from './form-words.ts'
import type { PhotoSlot } from './photo-slots.ts'
import { usePhotoUploads, type SendPhoto, type UploadBook } from './use-photo-uploads.ts'

const most = 9

/** The photos of one form field: label, picker, help and what is wrong. The value is the ids the store has given. */
export function PhotoSlotField({ slot, book, send }: { slot: PhotoSlot; book: UploadBook; send: SendPhoto }) {
  const t = useTranslations('form')
  const { uploads, add, retry, remove } = usePhotoUploads(slot.id, slot.value, book, send)
  const note = `photos-${slot.id}`
  const { change } = slot
  const ids = uploads.flatMap(({ state, id }) => (state === 'done' && id ? [id] : []))
  const told = useRef(slot.value.join())
  useEffect(() => {
    if (told.current === ids.join()) return
    told.current = ids.join()
    change(ids)
  })
  const locale = useLocale()
  const fault = slot.faults[0]
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-2 text-sm max-md:text-base">
        {slot.label}
        {slot.required && <span className="text-ink-3"> · {t('needed')}</span>}
      </p>
      {!slot.locked && (
        <PhotoPicker
          label={slot.label}
          uploads={uploads}
          max={slot.multiple ? most : 1}
          onAdd={add}
          onRetry={retry}
          onRemove={remove}
          describedBy={note}
        />
      )}
      {fault ? (
        <FieldFault id={note}>{locale === 'en' ? fault : formWords(fault)}</FieldFault>
      ) : (
        slot.help && (
          <p id={note} className="text-ink-3 text-xs max-md:text-sm">
            {slot.help}
          </p>
        )
      )}
    </div>
  )
}
