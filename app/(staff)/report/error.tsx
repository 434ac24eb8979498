'use client'
import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice.tsx'

/** When the form cannot stand up: the draft is on the device and survives. */
export default function ReportError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('report.error')
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice
        icon={CloudOff}
        heading="h1"
        title={t('title')}
        text={t('text')}
        action={
          <button
            type="button"
            onClick={reset}
            className="rounded-2 border-line-strong bg-surface hover:bg-hover h-11 cursor-pointer border px-4"
          >
            {t('again')}
          </button>
        }
      />
    </main>
  )
}
