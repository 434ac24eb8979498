import type { FormEditor } from '@bpmn-io/form-js-editor'
import type { FormComponent } from '@/domain/form/schema.ts'

/** A field as the editor holds it: with an id, and the one it lies in. */
export type EditorField = FormComponent & { id: string; _parent?: string; components?: EditorField[] }

/** What of form-js's editor is used here; it types none of it. */
export type Modeling = {
  addFormField: (attributes: object, target: EditorField, index: number) => EditorField
  editFormField: (field: EditorField, properties: object) => void
  moveFormField: (
    field: EditorField,
    source: EditorField,
    target: EditorField,
    from: number,
    to: number,
    sourceRow: object,
    targetRow: object,
  ) => void
  removeFormField: (field: EditorField, parent: EditorField, index: number) => void
}
export type FieldRegistry = { get: (id: string) => EditorField | undefined; getAll: () => EditorField[] }
export type Selection = { get: () => EditorField | null; set: (field: EditorField) => void; clear: () => void }
export type Layouter = { getRowForField: (field: EditorField) => object; nextRowId: () => string }

export const modelingOf = (editor: FormEditor) => editor.get<Modeling>('modeling')
export const registryOf = (editor: FormEditor) => editor.get<FieldRegistry>('formFieldRegistry')
export const selectionOf = (editor: FormEditor) => editor.get<Selection>('selection')

/** Takes an editor and a field of it; gives what the field lies in and at which place, or null for the form itself. */
export function placeOf(editor: FormEditor, field: EditorField): { parent: EditorField; index: number } | null {
  const parent = field._parent ? registryOf(editor).get(field._parent) : undefined
  const index = parent?.components?.findIndex(({ id }) => id === field.id) ?? -1
  return parent && index >= 0 ? { parent, index } : null
}
