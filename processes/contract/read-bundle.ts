import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { isA } from './moddle/element.ts'
import type { BundleFile, ProcessBundle } from './bundle.ts'
import { readXml } from './read-xml.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { decisionsOf, parseDmn } from './moddle/parse-dmn.ts'
import { executableProcesses } from './moddle/walk.ts'
import { modelOf } from './read-model.ts'
import { unreadable } from './unreadable.ts'
import { checkIds } from './unusable-ids.ts'
import { emptyFile } from './xml-fault.ts'

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
  const model = await readProcess(bpmn)
  if (!model.ok) return model
  const decisions = await readDecisions(dmns)
  if (!decisions.ok) return decisions
  const forms = readForms(ofType(files, '.form'))
  if (!forms.ok) return forms
  const readme = files.find(({ path }) => /(^|[/\\])readme\.md$/i.test(path))?.text ?? ''
  return ok({ bpmn, dmns, ...forms.value, readme, model: model.value })
}

/** Gives the executable process of a file. Without one it is said which ids hide it, or that there is none. */
async function readProcess(file: BundleFile): Promise<Result<ProcessModel>> {
  const read = await readXml(file, async (text) => {
    const { definitions, elementsById, warnings } = await parseBpmn(text)
    const isHuge = Object.keys(elementsById).length > mostElements
    const [process] = isHuge ? [] : executableProcesses(definitions)
    return { isHuge, warnings, definitions, model: process ? modelOf(process) : null }
  })
  if (!read.ok) return read
  const { isHuge, warnings, definitions, model } = read.value
  if (isHuge) return unreadable(file.path, tooManyElements)
  if (model?.processId) return ok(model)
  const ids = checkIds(file.path, warnings)
  if (!ids.ok) return ids
  if (model) return unreadable(file.path, { zh: '流程没有编号（id）', en: 'its process has no id' })
  const isThere = (definitions.rootElements ?? []).some((root) => isA(root, 'bpmn:Process'))
  return isThere
    ? unreadable(file.path, notExecutable, { cure: openInDesign })
    : unreadable(file.path, { zh: '里面没有流程', en: 'there is no process in it' })
}

const tooManyElements: Words = { zh: `超过 ${mostElements} 个元素`, en: `more than ${mostElements} elements` }
const notExecutable: Words = { zh: '里面的流程没有标为可执行', en: 'its process is not marked as executable' }
const openInDesign: Words = {
  zh: '在“设计”里用“导入文件”打开它：导入时会自动标好',
  en: 'Bring it in under "Design", "Import files": that marks it',
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
      const isEmpty = file.text.trim() === ''
      const why = isEmpty ? emptyFile : { zh: '从这里起读不懂', en: schema.message.slice(0, 200) }
      return unreadable(file.path, why, { line: isEmpty ? null : lineOfFault(schema.message, file.text) })
    }
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
      return unreadable(file.path, { zh: '不是表单', en: 'it is not a form' })
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
function lineOfFault(message: string, text: string): number | null {
  if (message.includes('end of JSON')) return text.trimEnd().split('\n').length
  const position = /at position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return error
  }
}
