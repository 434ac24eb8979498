'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ChoiceRow } from '@/components/ui/choice-row.tsx'
import { Input } from '@/components/ui/input.tsx'

/** Now, or at a moment of the district's time; `null` is now, an empty text a moment that is still missing. */
export function WhenFields({ at, onChange }: { at: string | null; onChange: (at: string | null) => void }) {
  const t = useTranslations('design.publish.when')
  const group = useId()
  return (
    <fieldset className="grid">
      <legend className="text-ink-2 text-sm">{t('title')}</legend>
      <ChoiceRow group={group} chosen={at === null} label={t('now')} onChoose={() => onChange(null)} />
      <ChoiceRow group={group} chosen={at !== null} label={t('later')} onChoose={() => onChange('')}>
        <span className="w-52 max-md:w-full">
          <Input
            type="datetime-local"
            aria-label={t('moment')}
            value={at ?? ''}
            onChange={({ target }) => onChange(target.value)}
          />
        </span>
      </ChoiceRow>
    </fieldset>
  )
}
