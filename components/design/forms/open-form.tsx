'use client'
import { clsx } from 'clsx'
import { FileWarning, Pencil, Smartphone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import type { EditorWords } from './create-form-editor.ts'
import { FieldPalette } from './field-palette.tsx'
import { FieldPanel } from './field-panel.tsx'
import { kindOf } from './field-kinds.ts'
import type { Asking } from './form-dialogs.tsx'
import { FormList } from './form-list.tsx'
import { FormPanel } from './form-panel.tsx'
import type { FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { titleOf, usersOf } from './form-title.ts'
import { PhonePreview } from './phone-preview.tsx'
import { useFormEditor } from './use-form-editor.ts'

type View = 'edit' | 'phone'

/** The form that is open, with what can be put into it at its left and the chosen field at its right. */
export function OpenForm({
  forms,
  steps,
  form,
  text,
  onText,
  onName,
  onOpen,
  onAsk,
  nothing,
}: {
  forms: readonly FormDocument[]
  steps: readonly FormStep[]
  form: FormDocument | null
  text: string
  onText: (text: string) => void
  onName: (name: string) => void
  onOpen: (path: string) => void
  onAsk: (asking: Asking) => void
  nothing: ReactNode
}) {
  const t = useTranslations('formBench')
  const chinese = useLocale() !== 'en'
  const box = useRef<HTMLDivElement>(null)
  const words = useEditorWords()
  const { editor, schema, failed, chosen } = useFormEditor(box, {
    path: form?.path ?? null,
    text,
    words,
    chinese,
    onText,
  })
  const [view, setView] = useState<View>('edit')
  const users = form ? usersOf(form, steps) : []
  const phone = view === 'phone' && form?.schema != null
  return (
    <div className="grid min-h-0 grid-cols-[240px_minmax(0,1fr)_340px]">
      <div className="border-line bg-surface grid min-h-0 grid-rows-[fit-content(50%)_minmax(0,1fr)] border-e">
        <FormList
          forms={forms}
          steps={steps}
          open={form?.path ?? null}
          onOpen={onOpen}
          onNew={() => onAsk({ kind: 'new' })}
          onCopy={(each) => onAsk({ kind: 'copy', form: each })}
          onRemove={(each) => onAsk({ kind: 'remove', form: each })}
        />
        <div inert={phone || !editor} className="flex min-h-0 flex-col inert:opacity-50">
          <FieldPalette editor={editor} />
        </div>
      </div>
      <div className="bg-bg flex min-h-0 min-w-0 flex-col">
        {form ? (
          <div className="flex items-center gap-3 px-6 pt-3">
            <h2 className="text-md min-w-0 flex-1 truncate font-semibold">{titleOf(form, steps)}</h2>
            <ViewSwitch view={view} onView={setView} />
          </div>
        ) : (
          nothing
        )}
        {failed !== null && <Notice icon={FileWarning} title={t('unreadable')} text={failed} />}
        {phone && form?.schema && <PhonePreview schema={form.schema} steps={users} />}
        <div
          ref={box}
          hidden={phone || failed !== null || !form}
          role="region"
          aria-label={t('canvas')}
          className="forms-canvas form-view min-h-0 flex-1 overflow-y-auto px-6 pt-3 pb-6"
        />
      </div>
      <aside
        aria-label={t('panel.label')}
        className="border-line bg-surface min-h-0 overflow-y-auto border-s"
        tabIndex={0}
      >
        {form && editor && schema && chosen !== null ? (
          <FieldPanel editor={editor} schema={schema} id={chosen} users={users} />
        ) : (
          form && <FormPanel form={form} users={users} onName={onName} />
        )}
      </aside>
    </div>
  )
}

function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const t = useTranslations('formBench.view')
  const views = [
    { name: 'edit', icon: Pencil },
    { name: 'phone', icon: Smartphone },
  ] as const
  return (
    <div role="group" aria-label={t('label')} className="bg-sunk rounded-2 inline-flex gap-0.5 p-0.5">
      {views.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === view}
          onClick={() => onView(name)}
          className={clsx(
            'flex h-7 items-center gap-1.5 rounded-[4px] px-2.5 text-sm',
            name === view ? 'bg-surface text-ink shadow-1 font-semibold' : 'text-ink-2 hover:text-ink',
          )}
        >
          <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
          {t(name)}
        </button>
      ))}
    </div>
  )
}

function useEditorWords(): EditorWords {
  const t = useTranslations('formBench.editor')
  const kinds = useTranslations('formBench.kinds')
  return useMemo(
    () => ({
      kind: (name) => kinds(name),
      slot: (type) => t(type),
      field: (type) => kinds(kindOf({ type }) ?? 'other'),
      text: t('text'),
      option: (number) => t('option', { number }),
      remove: (label) => t('remove', { label }),
    }),
    [t, kinds],
  )
}
