'use client'
import { useTranslations } from 'next-intl'
import { useNoticeWords, type NoticeShape } from '@/components/notification/use-notice-words.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { useLive } from './use-live.ts'
import { useLiveRefresh } from './use-live-refresh.ts'

/** Tells whoever is looking at a page that something came for them, and has the bell counted anew. */
export function News() {
  const t = useTranslations('shell')
  const wordsOf = useNoticeWords()
  const say = useToast()
  useLiveRefresh(['notification'])
  useLive(['notification'], ({ data }) => {
    const number = typeof data['case'] === 'string' ? data['case'] : null
    const { text = 'other', words = null } = data as Partial<NoticeShape>
    if (!number) return say({ kind: 'news', text: t('news'), action: { label: t('look'), href: '/notifications' } })
    say({
      kind: 'news',
      text: t('newsOf', { number, text: wordsOf({ text, words }) }),
      action: { label: t('look'), href: `/cases/${encodeURIComponent(number)}` },
    })
  })
  return null
}
