import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'

/** What is about to happen, said once more before it does. */
export function StartDialog({
  title,
  text,
  verb,
  busy,
  fault,
  onDo,
  onClose,
}: {
  title: string
  text: string
  verb: string
  busy: boolean
  fault: string | null
  onDo: () => void
  onClose: () => void
}) {
  const t = useTranslations('migrate.run')
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{text}</p>
      {fault && <FieldFault id="migrate-fault">{fault}</FieldFault>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" busy={busy} onClick={onDo} autoFocus>
          {verb}
        </Button>
      </div>
    </Dialog>
  )
}
