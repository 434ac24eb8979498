import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'

/** A trial that was cleared away, or is somebody else's. */
export default function TrialNotFound() {
  const t = useTranslations('trial')
  return (
    <>
      <TopBar title={t('title')} back={{ href: '/design/trials', label: t('gone.back') }} />
      <main id="main" className="md:px-6">
        <Notice
          icon={SearchX}
          title={t('gone.title')}
          text={t('gone.text')}
          action={
            <Link href="/design/trials" className={buttonClass()}>
              {t('gone.back')}
            </Link>
          }
        />
      </main>
    </>
  )
}
