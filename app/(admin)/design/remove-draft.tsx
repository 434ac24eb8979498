'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** Deletes a draft, after asking. */
export function RemoveDraft({ id, name }: { id: string; name: string }) {
  const t = useTranslations('design.list')
  const router = useRouter()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const remove = async () => {
    setBusy(true)
    const answer = await callApi(`/api/v1/drafts/${id}`, { method: 'DELETE' })
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    setAsking(false)
    say({ kind: 'done', text: t('removed') })
    router.refresh()
  }
  return (
    <>
      <IconButton icon={Trash2} label={t('remove', { name })} onClick={() => setAsking(true)} className="z-1" />
      {asking && (
        <Dialog title={t('removeTitle', { name })} onClose={() => setAsking(false)}>
          <p className="text-ink-2">{t('removeText')}</p>
          {fault && <FieldFault id={`remove-${id}`}>{fault}</FieldFault>}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button variant="danger-solid" busy={busy} onClick={() => void remove()}>
              {t('removeIt')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
