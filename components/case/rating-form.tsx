'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { FieldFault } from '@/components/ui/field.tsx'
import { ChoiceField } from './choice-field.tsx'

export type RatingInput = { score: number; satisfied: boolean; comment?: string }

/** The rating of a round: is it solved, how well, and what else; nothing is chosen beforehand. */
export function RatingForm({
  dueWords,
  onRate,
}: {
  dueWords: string
  onRate: (rating: RatingInput) => Promise<string | null>
}) {
  const t = useTranslations('track.rating')
  const id = useId()
  const [satisfied, setSatisfied] = useState<'yes' | 'no' | null>(null)
  const [score, setScore] = useState<number | null>(null)
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [given, setGiven] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (satisfied === null || score === null || busy) return
    setBusy(true)
    const words = comment.trim()
    const refused = await onRate({ score, satisfied: satisfied === 'yes', ...(words && { comment: words }) })
    setBusy(false)
    setError(refused)
    setGiven(!refused)
  }
  if (given) return <p role="status">{t('thanks')}</p>
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      <ChoiceField
        legend={t('solved')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={satisfied}
        onChoose={setSatisfied}
        error={asked && satisfied === null ? t('choose') : undefined}
      />
      <ChoiceField
        legend={t('how')}
        choices={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value), hint: t(`score${value as 1}`) }))}
        value={score}
        onChoose={setScore}
        error={asked && score === null ? t('choose') : undefined}
      />
      <div>
        <label htmlFor={id} className="text-ink-2 mb-1 block text-sm">
          {t('comment')}
        </label>
        <textarea
          id={id}
          rows={2}
          maxLength={500}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          className="rounded-3 border-control bg-surface text-md w-full border px-3 py-2.5"
        />
      </div>
      {error && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
      <button
        type="submit"
        aria-disabled={busy || undefined}
        className="rounded-3 bg-brand text-md text-on-brand hover:bg-brand-hover h-12 w-full cursor-pointer font-semibold aria-disabled:cursor-progress"
      >
        {t(busy ? 'sending' : 'send')}
      </button>
      <p className="text-ink-2 text-sm">{t('help', { due: dueWords })}</p>
    </form>
  )
}
