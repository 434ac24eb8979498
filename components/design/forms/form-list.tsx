'use client'
import { clsx } from 'clsx'
import { Copy, FileText, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { componentsOf, type FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { titleOf, usersOf } from './form-title.ts'

/** The forms of the draft, each with the steps that use it; what can be done with the one that is open. */
export function FormList({
  forms,
  steps,
  open,
  onOpen,
  onNew,
  onCopy,
  onRemove,
}: {
  forms: readonly FormDocument[]
  steps: readonly FormStep[]
  open: string | null
  onOpen: (path: string) => void
  onNew: () => void
  onCopy: (form: FormDocument) => void
  onRemove: (form: FormDocument) => void
}) {
  const t = useTranslations('formBench.list')
  return (
    <section aria-label={t('label')} className="flex min-h-0 flex-col">
      <div className="flex items-center justify-between py-1 ps-4 pe-2">
        <h2 className="text-base font-semibold">{t('label')}</h2>
        <IconButton icon={Plus} label={t('new')} onClick={onNew} />
      </div>
      <ul className="min-h-0 overflow-y-auto pb-2" tabIndex={-1}>
        {forms.map((form) => {
          const users = usersOf(form, steps)
          const current = form.path === open
          const title = titleOf(form, steps)
          return (
            <li key={form.path} className={clsx('flex items-start ps-1 pe-2', current && 'bg-selected')}>
              <button
                type="button"
                aria-current={current || undefined}
                onClick={() => onOpen(form.path)}
                className="rounded-2 hover:bg-hover flex min-w-0 flex-1 items-start gap-2 px-3 py-1.5 text-start"
              >
                <FileText aria-hidden strokeWidth={1.5} className="text-ink-2 mt-0.5 size-4 shrink-0" />
                <span className="min-w-0">
                  <span className={clsx('block truncate', current && 'font-semibold')}>{title}</span>
                  <span className="text-ink-3 block truncate text-xs">
                    {users.length === 0 ? t('unused') : t('fields', { count: fieldCount(form) })}
                  </span>
                </span>
              </button>
              {current && (
                <span className="flex shrink-0 pt-0.5">
                  <IconButton
                    icon={Copy}
                    label={t('copy', { name: title })}
                    onClick={() => onCopy(form)}
                    className="size-8"
                  />
                  <IconButton
                    icon={Trash2}
                    label={t('remove', { name: title })}
                    onClick={() => onRemove(form)}
                    className="size-8"
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {forms.length === 0 && <p className="text-ink-2 px-4 pb-3 text-sm">{t('empty')}</p>}
    </section>
  )
}

const fieldCount = ({ schema }: FormDocument) => componentsOf(schema).filter(({ key }) => key).length
