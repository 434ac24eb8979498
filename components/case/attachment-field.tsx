'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { PhotoPicker } from '@/components/photo/photo-picker.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { mostAttachments, type Attachments } from './use-attachments.ts'

/** Photos that go with a request or an instruction: picked, shown on their way, sent again, taken out. */
export function AttachmentField({ attachments }: { attachments: Attachments }) {
  const t = useTranslations('cases.attachments')
  const id = useId()
  const { uploads, add, retry, remove, fault } = attachments
  return (
    <div className="grid gap-1">
      <p className="text-ink-2 text-sm max-md:text-base">{t('label')}</p>
      <PhotoPicker
        label={t('label')}
        uploads={uploads}
        max={mostAttachments}
        onAdd={add}
        onRetry={retry}
        onRemove={remove}
        describedBy={`${id}-note`}
      />
      {fault ? (
        <FieldFault id={`${id}-note`}>{fault}</FieldFault>
      ) : (
        <p id={`${id}-note`} className="text-ink-3 text-xs max-md:text-sm">
          {t('help', { max: mostAttachments })}
        </p>
      )}
    </div>
  )
}
