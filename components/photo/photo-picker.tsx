'use client'
import { Camera, Images } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, type ChangeEvent } from 'react'
import { UploadTile } from './upload-tile.tsx'
import type { Upload } from './upload-shape.ts'

export type PhotoPickerProps = {
  label: string
  uploads: readonly Upload[]
  max: number
  onAdd: (files: File[]) => void
  onRetry: (key: string) => void
  onRemove: (key: string) => void
  describedBy?: string
}

const ADD =
  'grid cursor-pointer content-center justify-items-center gap-1 rounded-3 border-[1.5px] border-dashed border-control bg-surface px-2 text-sm max-md:text-md text-ink-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent'

/** Photos of one kind: taken now or chosen, sent at once by the caller, shown with progress, retry and remove. */
export function PhotoPicker({ label, uploads, max, onAdd, onRetry, onRemove, describedBy }: PhotoPickerProps) {
  const t = useTranslations('report.photos')
  const heading = useId()
  const list = useRef<HTMLUListElement>(null)
  const room = max - uploads.length
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, room)
    event.target.value = ''
    if (files.length > 0) onAdd(files)
  }
  const remove = (key: string) => {
    onRemove(key)
    list.current?.querySelector('input')?.focus()
  }
  return (
    <div role="group" aria-labelledby={heading} aria-describedby={describedBy}>
      <p id={heading} className="sr-only">
        {label}
      </p>
      <ul ref={list} className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2">
        {uploads.map((upload) => (
          <UploadTile
            key={upload.key}
            upload={upload}
            onRetry={() => onRetry(upload.key)}
            onRemove={() => remove(upload.key)}
          />
        ))}
        {room > 0 && (
          <li
            className={
              uploads.length === 0 ? 'col-span-full grid h-20 grid-cols-2 gap-2' : 'grid h-[104px] grid-rows-2 gap-2'
            }
          >
            <label className={ADD}>
              <input
                type="file"
                accept="image/*"
                capture="environment"
                className="sr-only"
                onChange={onChange}
                aria-label={`${label}: ${t('take')}`}
              />
              <span className="flex items-center gap-1.5">
                <Camera size={18} strokeWidth={1.75} aria-hidden />
                {uploads.length === 0 ? t('take') : t('again')}
              </span>
            </label>
            <label className={ADD}>
              <input
                type="file"
                accept="image/*"
                multiple
                className="sr-only"
                onChange={onChange}
                aria-label={`${label}: ${t('choose')}`}
              />
              <span className="flex items-center gap-1.5">
                <Images size={18} strokeWidth={1.75} aria-hidden />
                {t('choose')}
              </span>
            </label>
          </li>
        )}
      </ul>
    </div>
  )
}
