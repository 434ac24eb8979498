import type { FormEditor } from '@bpmn-io/form-js-editor'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { translateNodes } from '@/components/form/translate-nodes.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import { createFormEditor, type EditorWords } from './create-form-editor.ts'
import { registryOf, selectionOf, type EditorField } from './editor-services.ts'
import { formText } from './form-files.ts'
import { quietly } from './quietly.ts'

export type OpenEditor = {
  editor: FormEditor | null
  /** the form as it stands in the editor, every field with its id */
  schema: FormSchema | null
  failed: string | null
  /** id of the field that is chosen, null for the form itself */
  chosen: string | null
}

type Asked = { path: string | null; text: string; words: EditorWords; chinese: boolean; onText: (text: string) => void }

const closed: OpenEditor = { editor: null, schema: null, failed: null, chosen: null }

/**
 * Takes where to draw and the text of a form; gives the editor that has read it. Each edit is told as the new text; a
 * text that comes from elsewhere (undo) is read anew, and the field that was chosen stays chosen.
 */
export function useFormEditor(box: RefObject<HTMLDivElement | null>, asked: Asked): OpenEditor {
  const [opened, setOpened] = useState<OpenEditor>(closed)
  const given = useRef(asked)
  const shown = useRef<string | null>(null)
  const { path, text } = asked
  useEffect(() => {
    given.current = asked
  })
  useEffect(() => {
    if (!box.current || path === null) return
    let gone = false
    translateNodes(given.current.chinese)
    const editor = createFormEditor(box.current, given.current.words)
    const tell = (change: Partial<OpenEditor>) => !gone && setOpened((now) => ({ ...now, ...change }))
    editor.on('commandStack.changed', () => {
      const schema = editor.saveSchema() as FormSchema
      const text = formText(schema)
      if (text === shown.current) return
      shown.current = text
      tell({ schema })
      given.current.onText(text)
    })
    editor.on('selection.changed', ({ selection }: { selection: EditorField | null }) =>
      tell({ chosen: selection && selection.type !== 'default' ? selection.id : null }),
    )
    shown.current = given.current.text
    read(editor, shown.current).then(
      (schema) => tell({ editor, schema, failed: null }),
      (fault: unknown) => tell({ editor: null, failed: wordsOf(fault) }),
    )
    return () => {
      gone = true
      setOpened(closed)
      editor.destroy()
    }
  }, [box, path])
  const { editor } = opened
  useEffect(() => {
    if (!editor || text === shown.current) return
    shown.current = text
    const selection = selectionOf(editor)
    const before = selection.get()
    read(editor, text).then(
      (schema) => {
        const again = before && registryOf(editor).get(before.id)
        quietly(editor, () => (again ? selection.set(again) : selection.clear()))
        setOpened((now) => ({ ...now, schema, failed: null }))
      },
      (fault: unknown) => setOpened((now) => ({ ...now, failed: wordsOf(fault) })),
    )
  }, [editor, text])
  return opened
}

async function read(editor: FormEditor, text: string): Promise<FormSchema> {
  await editor.importSchema(JSON.parse(text) as never)
  return editor.saveSchema() as FormSchema
}

const wordsOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
