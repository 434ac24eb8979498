import type { DraftFile } from '@/components/design/bench.ts'
import { holdsForm, readForm } from '@/components/design/forms/form-files.ts'
import type { Choice } from '@/components/design/step/choice-of.tsx'

/** Takes the files of a draft; gives its forms by the id a step names them with, called as people call them. */
export function formChoices(files: readonly DraftFile[]): Choice[] {
  return files.flatMap((file) => {
    if (!holdsForm(file.path)) return []
    const { id, name, schema } = readForm(file)
    return schema ? [{ value: id, name: name || id }] : []
  })
}
