import type { FormEditor } from '@bpmn-io/form-js-editor'
import type { FormComponent } from '@/domain/form/schema.ts'
import { modelingOf, placeOf, registryOf, type EditorField, type Layouter } from './editor-services.ts'
import { quietly } from './quietly.ts'

/** Changes properties of the field that is chosen; what is undefined is taken away. One call is one step of undo. */
export type EditField = (properties: FieldChange) => void

export type FieldChange = { [Name in keyof PanelField]?: PanelField[Name] | undefined }

/** A field as the panel shows it: read from the text of the form, so that every edit gives another one. */
export type PanelField = FormComponent & {
  id: string
  description?: string
  text?: string
  dateLabel?: string
  timeLabel?: string
}

export function editField(editor: FormEditor, id: string, properties: FieldChange): void {
  const field = registryOf(editor).get(id)
  if (field) quietly(editor, () => modelingOf(editor).editFormField(field, properties))
}

/** Moves a field one place up or down among those it lies with. */
export function moveField(editor: FormEditor, id: string, by: -1 | 1): void {
  const field = registryOf(editor).get(id)
  const place = field && placeOf(editor, field)
  if (!field || !place || !canMove(place, by)) return
  const layouter = editor.get<Layouter>('formLayouter')
  const row = layouter.getRowForField(field)
  const to = by === 1 ? place.index + 2 : place.index - 1
  const { parent, index } = place
  quietly(editor, () => modelingOf(editor).moveFormField(field, parent, parent, index, to, row, row))
}

const canMove = ({ parent, index }: { parent: EditorField; index: number }, by: -1 | 1) =>
  index + by >= 0 && index + by < (parent.components?.length ?? 0)

/** Puts a copy of a field below it, under a name of its own; what lies in a group is not copied with it. */
export function copyField(editor: FormEditor, id: string): void {
  const field = registryOf(editor).get(id)
  const place = field && placeOf(editor, field)
  if (!field || !place) return
  const { id: _id, key: _key, components, ...rest } = field
  const layout = { row: editor.get<Layouter>('formLayouter').nextRowId() }
  const attributes = { ...structuredClone(withoutTraces(rest)), layout, ...(components && { components: [] }) }
  quietly(editor, () => modelingOf(editor).addFormField(attributes, place.parent, place.index + 1))
}

export function removeField(editor: FormEditor, id: string): void {
  const field = registryOf(editor).get(id)
  const place = field && placeOf(editor, field)
  if (field && place) quietly(editor, () => modelingOf(editor).removeFormField(field, place.parent, place.index))
}

/** What form-js notes at a field for itself. */
function withoutTraces(field: object): object {
  return Object.fromEntries(Object.entries(field).filter(([name]) => !name.startsWith('_')))
}
