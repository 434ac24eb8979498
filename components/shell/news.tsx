'use client'
import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast.tsx'
import { useLive } from './use-live.ts'
import { useLiveRefresh } from './use-live-refresh.ts'

/** Tells whoever is looking at a page that something came for them, and has the bell counted anew. */
export function News() {
  const t = useTranslations('shell')
  const say = useToast()
  useLiveRefresh(['notification'])
  useLive(['notification'], ({ data }) => {
    const number = typeof data['case'] === 'string' ? data['case'] : null
    say({
      kind: 'news',
      text: number ? t('newsOf', { number }) : t('news'),
      action: { label: t('look'), href: '/notifications' },
    })
  })
  return null
}
