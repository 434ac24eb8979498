'use client'
import type { FormEditor } from '@bpmn-io/form-js-editor'
import { useTranslations } from 'next-intl'
import { modelingOf, placeOf, registryOf, selectionOf, type EditorField } from './editor-services.ts'
import { kindGroups, paletteType, type FieldKind, type GroupName, type KindName } from './field-kinds.ts'
import { quietly } from './quietly.ts'

/**
 * What can be put into a form. Dragged, it goes where it is let go; clicked, or pressed by keyboard, it goes below what is
 * chosen. The classes are those by which form-js knows what may be dragged.
 */
export function FieldPalette({ editor }: { editor: FormEditor | null }) {
  const t = useTranslations('formBench.palette')
  const names = useTranslations('formBench.kinds')
  return (
    <section aria-label={t('label')} className="border-line min-h-0 overflow-y-auto border-t px-3 pb-3">
      {(Object.keys(kindGroups) as GroupName[]).map((group) => (
        <div key={group}>
          <h3 className="text-ink-3 pt-3 pb-1 text-xs">{t(group)}</h3>
          <div className="fjs-palette-fields fjs-drag-container fjs-no-drop grid grid-cols-3 gap-1">
            {(kindGroups[group] as readonly FieldKind[]).map(({ name, icon: Icon }) => (
              <button
                key={name}
                type="button"
                data-field-type={paletteType(name)}
                title={t('hint', { name: names(name) })}
                onClick={() => editor && addField(editor, name)}
                className="fjs-palette-field fjs-drag-copy fjs-no-drop rounded-2 text-ink hover:bg-hover grid h-auto cursor-grab justify-items-center gap-1 px-0.5 py-1.5 text-xs leading-4 outline-0 focus-visible:outline-2"
              >
                <Icon aria-hidden size={20} strokeWidth={1.5} className="pointer-events-none" />
                <span className="pointer-events-none">{names(name)}</span>
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** Puts a new field below the chosen one, into a chosen group, or at the end. */
function addField(editor: FormEditor, name: KindName): void {
  const chosen = selectionOf(editor).get()
  const root = registryOf(editor)
    .getAll()
    .find((field) => field.type === 'default') as EditorField
  const place = chosen ? placeOf(editor, chosen) : null
  const target = chosen?.type === 'group' ? chosen : (place?.parent ?? root)
  const index = chosen?.type === 'group' || !place ? (target.components?.length ?? 0) : place.index + 1
  quietly(editor, () => modelingOf(editor).addFormField({ type: paletteType(name) }, target, index))
}
