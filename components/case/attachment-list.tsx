'use client'
import { useTranslations } from 'next-intl'
import { PhotoGrid } from '@/components/photo/photo-grid.tsx'

/** What was attached to a request or an instruction; each opens large. `when` stands on them, in words. */
export function AttachmentList({ files, when }: { files: readonly string[]; when: string }) {
  const t = useTranslations('cases.attachments')
  if (files.length === 0) return null
  const photos = files.map((id, index) => ({
    ...{ id, url: `/api/v1/files/${id}`, thumbUrl: `/api/v1/files/${id}?w=320` },
    ...{ alt: t('one', { number: index + 1 }), strip: when },
  }))
  return (
    <div role="group" aria-label={t('label')} className="max-w-[360px] py-1">
      <PhotoGrid photos={photos} heightClass="h-24" />
    </div>
  )
}
