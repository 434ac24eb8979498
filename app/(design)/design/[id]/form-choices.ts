import type { DraftFile } from '@/components/design/bench.ts'
import { componentsOf, holdsForm, readForm } from '@/components/design/forms/form-files.ts'
import type { FormChoice } from '@/components/design/step/vocabulary.ts'
import type { FormSchema } from '@/domain/form/schema.ts'

/** Takes the files of a draft; gives its forms by the id a step names them with, called as people call them. */
export function formChoices(files: readonly DraftFile[]): FormChoice[] {
  return files.flatMap((file) => {
    if (!holdsForm(file.path)) return []
    const { id, name, schema } = readForm(file)
    return schema ? [{ value: id, name: name || id, options: optionsOf(schema) }] : []
  })
}

type Option = { label?: unknown; value?: unknown }

function optionsOf(schema: FormSchema): Record<string, { code: string; text: string }[]> {
  const fields = componentsOf(schema).flatMap(({ key, values }) => {
    if (!key || !Array.isArray(values)) return []
    const options = (values as Option[]).flatMap(({ label, value }) =>
      typeof value === 'string' ? [{ code: value, text: typeof label === 'string' ? label : value }] : [],
    )
    return [[key, options] as const]
  })
  return Object.fromEntries(fields)
}
