import type { DraftFile } from '@/components/design/bench.ts'
import type { Choice } from '@/components/design/step/choice-of.tsx'

/** Takes the files of a draft; gives its forms by the id a step names them with. */
export function formChoices(files: readonly DraftFile[]): Choice[] {
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('.form')) return []
    const id = idOf(text)
    return id ? [{ value: id, name: id }] : []
  })
}

function idOf(text: string): string | null {
  try {
    const schema: unknown = JSON.parse(text)
    const id = typeof schema === 'object' && schema !== null && 'id' in schema ? schema.id : null
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
