import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Change } from '@/domain/diff/change.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { diffBundles } from '@/processes/contract/diff/diff-bundles.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { valueOf } from './value-of.ts'

/** Takes a folder below the project; gives its files. */
export function filesOf(folder: string): BundleFile[] {
  return readdirSync(folder).map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

/** Takes files and an edit of one of them; gives them edited. An edit that changes nothing fails the test. */
export function edited(files: readonly BundleFile[], name: string, edit: (text: string) => string): BundleFile[] {
  const file = files.find(({ path: known }) => known === name)
  if (!file) throw new Error(`no file ${name}`)
  const text = edit(file.text)
  if (text === file.text) throw new Error(`the edit of ${name} found nothing`)
  return files.map((other) => (other === file ? { path: name, text } : other))
}

/** Takes files and an edit of the parsed form; gives them edited. */
export function editedForm<T>(files: readonly BundleFile[], name: string, edit: (form: T) => void): BundleFile[] {
  return edited(files, name, (text) => {
    const form = JSON.parse(text) as T
    edit(form)
    return JSON.stringify(form, null, 2)
  })
}

/** Takes the files of two bundles; gives what changed, with names of a few units. */
export async function changesOf(before: readonly BundleFile[], after: readonly BundleFile[]): Promise<Change[]> {
  const [was, is] = await Promise.all([readBundle(before), readBundle(after)])
  return diffBundles(valueOf(was), valueOf(is), unitNames)
}

const unitNames = new Map([
  ['district.cityAppearance', { zh: '区城管局', en: 'City Appearance Bureau' }],
  ['district.housing', { zh: '区住建局', en: 'Housing Bureau' }],
  ['district.environment', { zh: '区生态环境分局', en: 'Environment Bureau' }],
])

/** A change as tests name it: kind, element, property, and the sentence. */
export const briefly = ({ kind, element, property, text }: Change): string =>
  [kind, element.id, property ?? '', text.zh].join(' | ')
