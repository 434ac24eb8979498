'use client'
import { FilePlus2, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { NameDialog } from '@/components/ui/name-dialog.tsx'
import { LONGEST_PROCESS_NAME } from '@/domain/process/process-name.ts'
import { useBegin } from './use-begin.ts'

/** A new process: drawn from nothing, or brought as files. */
export function NewDraft() {
  const t = useTranslations('design.list')
  const { begin, busy, fault } = useBegin()
  const [naming, setNaming] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const bring = async (chosen: FileList | null) => {
    const files = await Promise.all(
      [...(chosen ?? [])].map(async (file) => ({ path: file.name, text: await file.text() })),
    )
    if (input.current) input.current.value = ''
    if (files.length > 0) await begin({ files })
  }
  return (
    <div className="grid justify-items-start gap-2 px-4 md:px-0">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={() => setNaming(true)}>
          <FilePlus2 aria-hidden className="size-4" />
          {t('blank')}
        </Button>
        <Button busy={busy} onClick={() => input.current?.click()} aria-describedby="import-help">
          <FileUp aria-hidden className="size-4" />
          {t('import')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept=".bpmn,.dmn,.form,.md,.xml"
          aria-label={t('import')}
          className="hidden"
          onChange={({ target }) => void bring(target.files)}
        />
        <p id="import-help" className="text-ink-3 text-sm">
          {t('importHelp')}
        </p>
      </div>
      {fault && !naming && <FieldFault id="begin-fault">{fault}</FieldFault>}
      {naming && (
        <NameDialog
          title={t('blankTitle')}
          label={t('name')}
          longest={LONGEST_PROCESS_NAME}
          action={t('create')}
          busy={busy}
          fault={fault}
          onName={(name) => void begin({ name })}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  )
}
