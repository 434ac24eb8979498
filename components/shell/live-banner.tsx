'use client'
import { CloudOff, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { use, useSyncExternalStore } from 'react'
import { Banner } from '@/components/ui/banner.tsx'
import { LiveContext } from './live-context.ts'

/** Says when this page no longer hears of changes, and why. */
export function LiveBanner() {
  const t = useTranslations('shell')
  const { status } = use(LiveContext)
  const online = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  )
  if (!online)
    return (
      <Banner icon={CloudOff} title={t('offline.title')}>
        {t('offline.text')}
      </Banner>
    )
  if (status !== 'lost') return null
  return (
    <Banner icon={RefreshCw} title={t('lost.title')}>
      {t('lost.text')}
    </Banner>
  )
}

function followNetwork(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
