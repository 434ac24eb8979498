import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { drawModel } from '@/processes/contract/draw-model.ts'
import { linesOfIds } from '@/processes/contract/lines-of-ids.ts'
import { isA, labelOf, type Element } from '@/processes/contract/moddle/element.ts'
import { parseBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'
import { executableProcesses, flowNodesIn } from '@/processes/contract/moddle/walk.ts'
import { readXml } from '@/processes/contract/read-xml.ts'
import { checkIds } from '@/processes/contract/unusable-ids.ts'

/**
 * Takes files from elsewhere; gives them ready to be drawn on: a model nobody marked executable is made so, one without
 * a drawing gets one. Everything else stays as it was, byte for byte. Refuses XML that cannot be read, ids the
 * engine does not take, and a model of several processes of which none is marked executable, naming the file.
 */
export async function openForeign(files: readonly BundleFile[]): Promise<Result<BundleFile[]>> {
  const opened: BundleFile[] = []
  for (const file of files) {
    const read = file.path.toLowerCase().endsWith('.bpmn') ? await openModel(file) : ok(file.text)
    if (!read.ok) return read
    opened.push({ path: file.path, text: read.value })
  }
  return ok(opened)
}

async function openModel(file: BundleFile): Promise<Result<string>> {
  const read = await readXml(file, parseBpmn)
  if (!read.ok) return read
  const { definitions, warnings } = read.value
  const ids = checkIds(file.path, warnings)
  if (!ids.ok) return ids
  const candidates = executableProcesses(definitions).length > 0 ? [] : processesOf(definitions)
  if (candidates.length > 1) {
    const names = candidates.map(labelOf).join('、')
    const lineOf = linesOfIds(file.text)
    const lines = candidates.map(({ id }) => lineOf.get(id) ?? '?').join('、')
    return refuse('bundle.many_processes', { file: file.path, count: candidates.length, names, lines })
  }
  const text = candidates.reduce(markExecutable, file.text)
  return readXml({ path: file.path, text }, async (marked) => (await drawModel(marked)).bpmn)
}

/** The processes there is something to do in; where all are empty, the first. */
function processesOf(definitions: Element): Element[] {
  const all = (definitions.rootElements ?? []).filter((root) => isA(root, 'bpmn:Process'))
  const filled = all.filter((process) => flowNodesIn(process).length > 0)
  return filled.length > 0 ? filled : all.slice(0, 1)
}

/** Changes the one attribute in the text itself: whatever else another tool wrote there is kept as it wrote it. */
function markExecutable(text: string, { id }: Element): string {
  const tag = /<(?:[\w.-]+:)?process(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/g
  return text.replace(tag, (start) => {
    const named = [`id="${id}"`, `id='${id}'`].some((attribute) => start.includes(attribute))
    if (!named) return start
    const bare = start.replace(/\s+isExecutable\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    return bare.replace(/\s*(\/?>)$/, ' isExecutable="true"$1')
  })
}
