'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { RatingForm, type RatingInput } from '@/components/case/rating-form.tsx'

/** The rating of a reporter on the staff, given where the case is. */
export function CaseRatingForm({ number, dueWords }: { number: string; dueWords: string }) {
  const t = useTranslations('cases')
  const router = useRouter()
  const rate = async (rating: RatingInput): Promise<string | null> => {
    const answer = await callApi(`/api/v1/cases/${encodeURIComponent(number)}/rating`, { method: 'POST', body: rating })
    if (!answer.ok) return problemWords(answer.problem, t('offline'))
    router.refresh()
    return null
  }
  return <RatingForm dueWords={dueWords} onRate={rate} />
}
