'use client'
import type { FormEditor } from '@bpmn-io/form-js-editor'
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createElement } from 'react'
import { IconButton } from '@/components/ui/icon-button.tsx'
import type { FormSchema } from '@/domain/form/schema.ts'
import { BasicSection } from './basic-section.tsx'
import { copyField, editField, moveField, removeField, type FieldChange, type PanelField } from './field-edit.ts'
import { iconOf, kindOf } from './field-kinds.ts'
import { componentsOf } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { MoreSection } from './more-section.tsx'
import { OptionsSection } from './options-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { ShownSection } from './shown-section.tsx'

/** The field that is chosen, in the words of the domain; every edit is one step of undo. */
export function FieldPanel({
  editor,
  schema,
  id,
  users,
}: {
  editor: FormEditor
  schema: FormSchema
  id: string
  users: readonly FormStep[]
}) {
  const t = useTranslations('formBench.panel')
  const kinds = useTranslations('formBench.kinds')
  const field = componentsOf(schema).find((component) => component.id === id) as PanelField | undefined
  if (!field) return null
  const kind = kindOf(field)
  const edit = (properties: FieldChange) => editField(editor, id, properties)
  const resultOf = users.filter(({ result }) => result === field.key)
  return (
    <>
      <header className="flex items-center gap-1 py-2 ps-4 pe-2">
        {createElement(iconOf(field), {
          'aria-hidden': true,
          strokeWidth: 1.5,
          className: 'text-ink-2 size-5 shrink-0',
        })}
        <h2 className="text-md min-w-0 flex-1 truncate ps-1 font-semibold">{kinds(kind ?? 'other')}</h2>
        <IconButton icon={ArrowUp} label={t('up')} onClick={() => moveField(editor, id, -1)} className="size-8" />
        <IconButton icon={ArrowDown} label={t('down')} onClick={() => moveField(editor, id, 1)} className="size-8" />
        <IconButton icon={Copy} label={t('copy')} onClick={() => copyField(editor, id)} className="size-8" />
        <IconButton icon={Trash2} label={t('remove')} onClick={() => removeField(editor, id)} className="size-8" />
      </header>
      <div key={id}>
        <BasicSection field={field} edit={edit} />
        {Array.isArray(field.values) && <OptionsSection field={field} resultOf={resultOf} edit={edit} />}
        <RulesSection field={field} others={componentsOf(schema)} edit={edit} />
        <ShownSection field={field} others={componentsOf(schema)} edit={edit} />
        {(field.key || field.type === 'group') && resultOf.length === 0 && users.length > 0 && (
          <RightsSection field={field} steps={users} edit={edit} />
        )}
        {field.key !== undefined && <MoreSection field={field} others={componentsOf(schema)} edit={edit} />}
      </div>
    </>
  )
}
