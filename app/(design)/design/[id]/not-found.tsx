import { FileQuestion } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Notice } from '@/components/ui/notice.tsx'

/** A draft that is gone. */
export default async function DraftNotFound() {
  const t = await getTranslations('design.gone')
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice
        icon={FileQuestion}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={
          <Link href="/design" className="text-accent hover:underline">
            {t('back')}
          </Link>
        }
      />
    </main>
  )
}
