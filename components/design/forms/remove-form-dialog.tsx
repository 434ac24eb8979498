'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'

/** Says who uses a form before it is taken away. */
export function RemoveFormDialog({
  title,
  users,
  onRemove,
  onClose,
}: {
  title: string
  users: readonly string[]
  onRemove: () => void
  onClose: () => void
}) {
  const t = useTranslations('formBench.dialog')
  return (
    <Dialog title={t('removeTitle', { name: title })} onClose={onClose}>
      <p className="text-ink-2">
        {users.length > 0 ? t('removeUsed', { steps: users.join('、') }) : t('removeUnused')}
      </p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose} autoFocus>
          {t('keep')}
        </Button>
        <Button variant="danger-solid" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </Dialog>
  )
}
