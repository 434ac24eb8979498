import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile, ProcessBundle } from './bundle.ts'
import { atLine, readXml } from './read-xml.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { decisionsOf, parseDmn } from './moddle/parse-dmn.ts'
import { executableProcesses } from './moddle/walk.ts'
import { modelOf } from './read-model.ts'

export const mostFiles = 60
export const largestFile = 2_000_000
/** elements with an id, drawing included; a large model has a tenth of it */
const mostElements = 10_000

/**
 * Takes the files of a folder: one .bpmn, any .dmn, form-js .form files, a README.md; others are left aside. Gives the
 * bundle. The files come from outside: whatever cannot be read is refused with the name of the file, nothing throws.
 */
export async function readBundle(files: readonly BundleFile[]): Promise<Result<ProcessBundle>> {
  if (files.length > mostFiles) return refuse('bundle.too_many_files', { count: files.length, max: mostFiles })
  const large = files.find(({ text }) => Buffer.byteLength(text) > largestFile)
  if (large) return refuse('bundle.file_too_large', { file: large.path, max: largestFile })
  const [bpmns, dmns] = [ofType(files, '.bpmn'), ofType(files, '.dmn')]
  const [bpmn] = bpmns
  if (!bpmn) return refuse('bundle.no_model')
  if (bpmns.length > 1)
    return refuse('bundle.many_models', { count: bpmns.length, files: bpmns.map(({ path }) => path).join('、') })
  const process = await readXml(bpmn, async (text) => {
    const { definitions, elementsById } = await parseBpmn(text)
    if (Object.keys(elementsById).length > mostElements)
      throw new Error(`超过 ${mostElements} 个元素 / more than ${mostElements} elements`)
    return modelOf(executableProcesses(definitions)[0] ?? noProcess())
  })
  if (!process.ok) return process
  const decisions = await readDecisions(dmns)
  if (!decisions.ok) return decisions
  const forms = readForms(ofType(files, '.form'))
  if (!forms.ok) return forms
  const readme = files.find(({ path }) => /(^|[/\\])readme\.md$/i.test(path))?.text ?? ''
  return ok({ bpmn, dmns, ...forms.value, readme, model: process.value })
}

function noProcess(): never {
  throw new Error('没有可执行的流程 / no executable process')
}

const ofType = (files: readonly BundleFile[], ending: string) =>
  files.filter(({ path }) => path.toLowerCase().endsWith(ending))

async function readDecisions(files: readonly BundleFile[]): Promise<Result<null>> {
  const seen = new Set<string>()
  for (const file of files) {
    const ids = await readXml(file, async (text) => decisionsOf(await parseDmn(text)).map(({ id }) => id))
    if (!ids.ok) return ids
    const twice = ids.value.find((id) => seen.has(id))
    if (twice !== undefined) return refuse('bundle.file_twice', { file: file.path, id: twice })
    for (const id of ids.value) seen.add(id)
  }
  return ok(null)
}

function readForms(files: readonly BundleFile[]): Result<Pick<ProcessBundle, 'forms' | 'formFiles'>> {
  const forms: ProcessBundle['forms'] = {}
  const formFiles: ProcessBundle['formFiles'] = {}
  for (const file of files) {
    const schema = parseJson(file.text)
    if (schema instanceof Error) {
      const reason = atLine(schema.message, lineOfFault(schema.message, file.text))
      return refuse('bundle.file_unreadable', { file: file.path, reason })
    }
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
      return refuse('bundle.file_unreadable', { file: file.path, reason: '不是表单 / not a form' })
    const { id } = schema as { id?: unknown }
    if (typeof id !== 'string' || !/^[a-zA-Z][\w.-]{0,99}$/.test(id))
      return refuse('bundle.form_without_id', { file: file.path })
    if (Object.hasOwn(forms, id)) return refuse('bundle.file_twice', { file: file.path, id })
    forms[id] = schema as Record<string, unknown>
    formFiles[id] = file.path
  }
  return ok({ forms, formFiles })
}

/** The parser counts characters; who has to mend the file counts lines. */
function lineOfFault(message: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1]
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return error
  }
}
