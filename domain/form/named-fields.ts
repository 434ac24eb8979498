import { fieldsOf, type FormSchema } from './schema.ts'

/** A field by the path of its value, and as people know it: by its label, else by its key in brackets. */
export type NamedField = { key: string; name: string }

/** Takes a form schema; gives its fields in order, none where the schema cannot be read or there is none. */
export function namedFields(schema: FormSchema | undefined): NamedField[] {
  const fields = schema ? fieldsOf(schema) : null
  if (!fields?.ok) return []
  return fields.value.map(({ path, component: { label } }) => {
    const key = path.join('.')
    return { key, name: label?.trim() || `(${key})` }
  })
}
