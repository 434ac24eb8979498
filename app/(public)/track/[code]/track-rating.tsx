'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { callApi } from '@/app/client/call-api.ts'
import { RatingForm, type RatingInput } from '@/components/case/rating-form.tsx'

/** Sends the rating of who reported, known by the code alone; then the page tells what was given. */
export function TrackRating({ code, dueWords }: { code: string; dueWords: string }) {
  const t = useTranslations('track.rating')
  const router = useRouter()
  const rate = async (rating: RatingInput): Promise<string | null> => {
    const answer = await callApi(`/api/v1/track/${encodeURIComponent(code)}/rating`, { method: 'POST', body: rating })
    if (!answer.ok) return answer.problem.text || t('offline')
    router.refresh()
    return null
  }
  return <RatingForm dueWords={dueWords} onRate={rate} />
}
