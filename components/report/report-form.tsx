'use client'
import { Wrench } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { PhotoPicker } from '@/components/photo/photo-picker.tsx'
import type { Upload } from '@/components/photo/upload-shape.ts'
import { CategorySearch, type CategorySearchProps } from './category-search.tsx'
import type { Draft } from './draft.ts'
import { FieldFault } from '@/components/ui/field.tsx'
import { PlacePicker, type PlacePickerProps } from './place-picker.tsx'
import { Section } from './section.tsx'
import { SwitchRow } from './switch-row.tsx'
import { WhistleIcon } from './whistle-icon.tsx'

export type ReportErrors = Partial<
  Record<'category' | 'place' | 'address' | 'title' | 'description' | 'photos' | 'before' | 'after' | 'form', string>
>

export type ReportFormProps = {
  draft: Draft
  title: string
  errors: ReportErrors
  sending: boolean
  uploads: readonly Upload[]
  category: Omit<CategorySearchProps, 'chosen' | 'error' | 'onChoose'>
  place: Pick<PlacePickerProps, 'grids' | 'found' | 'device' | 'onPick' | 'onLocate'>
  photos: {
    add: (phase: Upload['phase'], files: File[]) => void
    retry: (key: string) => void
    remove: (key: string) => void
  }
  onChange: (change: Partial<Draft>) => void
  onSend: () => void
}

const MOST_PHOTOS = 9
const FIELD =
  'w-full rounded-3 border border-control bg-surface px-3 text-md placeholder:text-ink-3 aria-invalid:border-2 aria-invalid:border-red'

/** The whistle: what the thumb does is lowest, nothing is asked twice, faults stand where they are mended. */
export function ReportForm({
  draft,
  title,
  errors,
  sending,
  uploads,
  category,
  place,
  photos,
  onChange,
  onSend,
}: ReportFormProps) {
  const t = useTranslations('report')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sending) onSend()
  }
  const picker = (phase: Upload['phase'], label: string, fault?: string) => (
    <>
      <PhotoPicker
        label={label}
        uploads={uploads.filter((upload) => upload.phase === phase)}
        max={phase === 'none' ? MOST_PHOTOS : 3}
        onAdd={(files) => photos.add(phase, files)}
        onRetry={photos.retry}
        onRemove={photos.remove}
        {...(fault && { describedBy: `fault-${phase}` })}
      />
      {fault && <FieldFault id={`fault-${phase}`}>{fault}</FieldFault>}
    </>
  )
  return (
    <form noValidate onSubmit={submit} className="flex flex-1 flex-col gap-2 md:gap-4" aria-label={t('title')}>
      <Section id="report-photos" title={t('photos.title')} hint={t('photos.hint')}>
        {draft.selfHandled ? (
          <div className="grid gap-3 md:grid-cols-2">
            <div>
              <p className="text-ink-2 mb-1.5 text-sm">{t('photos.before')}</p>
              {picker('before', t('photos.before'), errors.before)}
            </div>
            <div>
              <p className="text-ink-2 mb-1.5 text-sm">{t('photos.after')}</p>
              {picker('after', t('photos.after'), errors.after)}
            </div>
          </div>
        ) : (
          picker('none', t('photos.title'), errors.photos)
        )}
        {draft.selfHandled && errors.photos && <FieldFault id="fault-photos">{errors.photos}</FieldFault>}
      </Section>
      <Section id="report-category" title={t('category.title')}>
        <CategorySearch
          {...category}
          chosen={draft.category}
          error={errors.category}
          onChoose={(item) => onChange({ category: item })}
        />
        <div className="border-line mt-3 border-t pt-3">
          <SwitchRow
            label={
              <>
                <Wrench size={18} strokeWidth={1.75} aria-hidden />
                {t('self.label')}
              </>
            }
            help={t(draft.selfHandled ? 'self.on' : 'self.off')}
            checked={draft.selfHandled}
            onChange={(selfHandled) => onChange({ selfHandled })}
          />
        </div>
      </Section>
      <Section id="report-place" title={t('place.title')}>
        <PlacePicker
          {...place}
          place={draft.place}
          address={draft.address}
          errors={{ place: errors.place, address: errors.address }}
          onAddress={(address) => onChange({ address })}
        />
      </Section>
      <Section id="report-words" title={t('words.title')}>
        <label htmlFor="report-title" className="text-ink-2 mb-1 block text-sm">
          {t('words.heading')}
        </label>
        <input
          id="report-title"
          value={title}
          maxLength={60}
          onChange={(event) => onChange({ title: event.target.value })}
          placeholder={t('words.headingHint')}
          aria-invalid={errors.title ? true : undefined}
          aria-describedby={errors.title ? 'report-title-error' : undefined}
          className={`${FIELD} h-12`}
        />
        {errors.title && <FieldFault id="report-title-error">{errors.title}</FieldFault>}
        <label htmlFor="report-description" className="text-ink-2 mt-3 mb-1 block text-sm">
          {t('words.description')}
        </label>
        <textarea
          id="report-description"
          value={draft.description}
          maxLength={2000}
          rows={3}
          onChange={(event) => onChange({ description: event.target.value })}
          placeholder={t('words.descriptionHint')}
          aria-invalid={errors.description ? true : undefined}
          aria-describedby={errors.description ? 'report-description-error' : undefined}
          className={`${FIELD} min-h-[84px] py-2.5`}
        />
        {errors.description && <FieldFault id="report-description-error">{errors.description}</FieldFault>}
      </Section>
      <div className="border-line bg-surface md:rounded-3 sticky bottom-(--dock-above,0px) z-20 mt-auto border-t px-4 pt-3 pb-[max(14px,env(safe-area-inset-bottom))] md:static md:mt-0 md:border md:px-5">
        {errors.form ? (
          <FieldFault id="report-error">{errors.form}</FieldFault>
        ) : (
          <p className="text-ink-2 text-sm">{t(draft.selfHandled ? 'dock.self' : 'dock.next')}</p>
        )}
        <button
          type="submit"
          aria-disabled={sending || undefined}
          aria-busy={sending || undefined}
          className="rounded-4 bg-brand text-on-brand hover:bg-brand-hover mt-2 flex h-14 w-full cursor-pointer items-center justify-center gap-2.5 text-xl font-semibold active:translate-y-px aria-disabled:cursor-progress"
        >
          <WhistleIcon size={26} />
          <span className="-me-[0.12em] tracking-[0.12em]">{t(sending ? 'dock.sending' : 'dock.send')}</span>
        </button>
      </div>
    </form>
  )
}
