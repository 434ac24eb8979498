'use client'
import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'

/** A page that could not be made: nothing is lost, try again. The server is asked anew, not only the drawing. */
export function PageFault({ reset }: { reset: () => void }) {
  const t = useTranslations('shell.error')
  const router = useRouter()
  const [busy, start] = useTransition()
  const again = () =>
    start(() => {
      router.refresh()
      reset()
    })
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice
        icon={CloudAlert}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={
          <Button busy={busy} onClick={again}>
            {t('again')}
          </Button>
        }
      />
    </main>
  )
}
