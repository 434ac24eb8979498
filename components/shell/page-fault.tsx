'use client'
import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'

/** A page that could not be made: nothing is lost, try again. */
export function PageFault({ retry }: { retry: () => void }) {
  const t = useTranslations('shell.error')
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice
        icon={CloudAlert}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={<Button onClick={retry}>{t('again')}</Button>}
      />
    </main>
  )
}
