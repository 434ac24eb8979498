import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'

/** Files a draft may hold, as their names end. */
export const draftFileName = /^[^/\\]{1,100}\.(bpmn|dmn|form)$|^README\.md$/i

export type DraftFiles = { files: BundleFile[]; key: string; name: string; bundle: ProcessBundle }

/**
 * Takes the files of a draft; gives them, also as a bundle, with the key and the name their model has. A draft may be full of faults, but
 * every file can be read. Refuses two files of one name and everything `readBundle` refuses, naming the file.
 */
export async function readDraftFiles(files: readonly BundleFile[]): Promise<Result<DraftFiles>> {
  const seen = new Set<string>()
  for (const { path } of files) {
    if (seen.has(path.toLowerCase())) return refuse('draft.file_twice', { file: path })
    seen.add(path.toLowerCase())
  }
  const bundle = await readBundle(files)
  if (!bundle.ok) return bundle
  const { processId: key, name } = bundle.value.model
  return ok({ files: files.map(({ path, text }) => ({ path, text })), key, name: name || key, bundle: bundle.value })
}
