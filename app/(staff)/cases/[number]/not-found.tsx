import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Notice } from '@/components/ui/notice.tsx'

/** No such case, or none this person may read: the page does not tell which. */
export default function CaseNotFound() {
  const t = useTranslations('cases.notFound')
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice
        icon={SearchX}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={
          <Link href="/cases" className="text-accent underline underline-offset-3">
            {t('back')}
          </Link>
        }
      />
    </main>
  )
}
