import { MapPinOff } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <main id="main" className="mx-auto w-full max-w-[720px] pt-10">
      <Notice
        icon={MapPinOff}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={
          <Link href="/" className={buttonClass()}>
            {t('home')}
          </Link>
        }
      />
    </main>
  )
}
