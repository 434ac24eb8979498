import type { FormComponent, FormSchema } from '@/domain/form/schema.ts'
import type { DraftFile } from '../bench.ts'

/** A form of the draft: its file and what stands in it, null for a text that is no form. */
export type FormDocument = { path: string; id: string; name: string; schema: FormSchema | null }

const isForm = (path: string) => path.toLowerCase().endsWith('.form')

/** Says whether a file of a draft is a form. */
export const holdsForm = isForm

/** Takes a file; gives the form in it. Its name is what a person gave it, '' when nobody did. */
export function readForm({ path, text }: DraftFile): FormDocument {
  const schema = parse(text)
  const named = (schema ?? {}) as { id?: unknown; name?: unknown }
  return { path, id: wordOf(named.id) || path.replace(/\.form$/i, ''), name: wordOf(named.name), schema }
}

/** Takes a form as it is now; gives its text, ordered for reading as the shipped ones are. */
export const formText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`

/** Takes the forms there are and what a new one is called; gives them with it, empty, and its path. */
export function withNewForm(files: readonly DraftFile[], name: string): { files: DraftFile[]; path: string } {
  return added(files, { type: 'default', schemaVersion: 19, components: [] }, name)
}

/** Takes the forms, the path of one and a name; gives them with a copy of it under that name. Steps keep using the first. */
export function withCopy(
  files: readonly DraftFile[],
  path: string,
  name: string,
): { files: DraftFile[]; path: string } | null {
  const schema = files.flatMap((file) => (file.path === path ? [readForm(file).schema] : []))[0]
  return schema ? added(files, schema, name) : null
}

/** Takes the forms, the path of one and a name; gives them with that form called so. Its id, which steps name, stays. */
export function withName(files: readonly DraftFile[], path: string, name: string): DraftFile[] {
  return files.map((file) => {
    const schema = file.path === path ? readForm(file).schema : null
    if (!schema) return file
    const { id, name: _before, ...rest } = schema as FormSchema & { name?: string }
    return { path, text: formText({ id, ...(name && { name }), ...rest }) }
  })
}

export function withoutForm(files: readonly DraftFile[], path: string): DraftFile[] {
  return files.filter((file) => file.path !== path)
}

export function withText(files: readonly DraftFile[], path: string, text: string): DraftFile[] {
  return files.map((file) => (file.path === path ? { path, text } : file))
}

/** Takes a form; gives all its components, those in groups too. */
export function componentsOf(schema: Pick<FormSchema, 'components'> | null): FormComponent[] {
  return (schema?.components ?? []).flatMap((component) => [
    component,
    ...componentsOf({ components: component.components ?? [] }),
  ])
}

function added(files: readonly DraftFile[], schema: object, name: string): { files: DraftFile[]; path: string } {
  const taken = new Set(files.flatMap((file) => [readForm(file).id, file.path]))
  let number = 1
  while (taken.has(`form${number}`) || taken.has(`form${number}.form`)) number++
  const { id: _id, name: _name, ...rest } = schema as { id?: string; name?: string }
  const path = `form${number}.form`
  return { files: [...files, { path, text: formText({ id: `form${number}`, name, ...rest }) }], path }
}

function parse(text: string): FormSchema | null {
  try {
    const schema: unknown = JSON.parse(text)
    const holds = typeof schema === 'object' && schema !== null && 'components' in schema
    return holds && Array.isArray(schema.components) ? (schema as FormSchema) : null
  } catch {
    return null
  }
}

const wordOf = (value: unknown) => (typeof value === 'string' ? value : '')
