'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { NameDialog } from '@/components/ui/name-dialog.tsx'
import { LONGEST_PROCESS_NAME } from '@/domain/process/process-name.ts'
import { useBegin } from './use-begin.ts'

/** Begins a draft from a process in use, or copies it as a process of its own. */
export function ProcessStart({ processKey, name }: { processKey: string; name: string }) {
  const t = useTranslations('design.list')
  const { begin, busy, fault } = useBegin()
  const [copying, setCopying] = useState(false)
  return (
    <div className="grid justify-items-end gap-1">
      <div className="flex flex-wrap gap-2">
        <Button busy={busy && !copying} onClick={() => void begin({ from: { key: processKey } })}>
          {t('change')}
        </Button>
        <Button variant="quiet" onClick={() => setCopying(true)}>
          {t('copy')}
        </Button>
      </div>
      {fault && !copying && <FieldFault id={`fault-${processKey}`}>{fault}</FieldFault>}
      {copying && (
        <NameDialog
          title={t('copyTitle', { name })}
          label={t('name')}
          longest={LONGEST_PROCESS_NAME}
          action={t('create')}
          busy={busy}
          fault={fault}
          onName={(newName) => void begin({ from: { key: processKey }, name: newName })}
          onClose={() => setCopying(false)}
        />
      )}
    </div>
  )
}
