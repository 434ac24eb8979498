import { useTranslations } from 'next-intl'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { RowsToCome } from '@/components/ui/skeleton.tsx'

export default function NotificationsLoading() {
  const t = useTranslations('notifications')
  return (
    <>
      <TopBar title={t('title')} />
      <main id="main" className="mx-auto w-full max-w-[860px] md:px-6">
        <RowsToCome rows={8} label={t('comes')} />
      </main>
    </>
  )
}
