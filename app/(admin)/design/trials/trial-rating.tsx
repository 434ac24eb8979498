'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { problemWords } from '@/app/client/call-api.ts'
import { RatingForm, type RatingInput } from '@/components/case/rating-form.tsx'
import { trialCalls } from './trial-calls.ts'

/** The rating of a trial, given as its reporter would. */
export function TrialRating({ id, dueWords }: { id: string; dueWords: string }) {
  const t = useTranslations('trial.end')
  const router = useRouter()
  const rate = async (rating: RatingInput): Promise<string | null> => {
    const answer = await trialCalls.rate(id, rating)
    if (!answer.ok) return problemWords(answer.problem, t('offline'))
    router.refresh()
    return null
  }
  return <RatingForm dueWords={dueWords} onRate={rate} />
}
