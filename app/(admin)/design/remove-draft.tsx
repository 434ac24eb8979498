'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callApi } from '@/app/client/call-api.ts'
import { SureButton } from '@/app/client/sure-button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'

/** Deletes a draft, after asking; `saved` tells it from others of that name. */
export function RemoveDraft({ id, name, saved }: { id: string; name: string; saved: string }) {
  const t = useTranslations('design.list')
  const words = {
    ...{ verb: t('removeIt'), title: t('removeTitle', { name }), text: `${saved}${t('removeText')}`, keep: t('keep') },
    ...{ done: t('removed'), offline: t('offline') },
  }
  return (
    <SureButton
      words={words}
      sureVariant="danger-solid"
      onSure={() => callApi(`/api/v1/drafts/${id}`, { method: 'DELETE' })}
    >
      {(ask) => <IconButton icon={Trash2} label={t('remove', { name })} onClick={ask} className="z-1" />}
    </SureButton>
  )
}
