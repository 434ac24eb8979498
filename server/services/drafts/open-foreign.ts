import { ok, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { drawModel } from '@/processes/contract/draw-model.ts'
import { isA } from '@/processes/contract/moddle/element.ts'
import { parseBpmn, writeBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'
import { executableProcesses } from '@/processes/contract/moddle/walk.ts'
import { readXml } from '@/processes/contract/read-xml.ts'

/**
 * Takes files from elsewhere; gives them ready to be drawn on: a model nobody marked executable is made so, one without
 * a drawing gets one. Everything else stays as it was, byte for byte. Refuses XML that cannot be read, naming the file.
 */
export async function openForeign(files: readonly BundleFile[]): Promise<Result<BundleFile[]>> {
  const opened: BundleFile[] = []
  for (const file of files) {
    const read = file.path.toLowerCase().endsWith('.bpmn') ? await readXml(file, openModel) : ok(file.text)
    if (!read.ok) return read
    opened.push({ path: file.path, text: read.value })
  }
  return ok(opened)
}

async function openModel(text: string): Promise<string> {
  const { definitions } = await parseBpmn(text)
  const [process] = (definitions.rootElements ?? []).filter((root) => isA(root, 'bpmn:Process'))
  if (!process || executableProcesses(definitions).length > 0) return (await drawModel(text)).bpmn
  process.isExecutable = true
  return (await drawModel(await writeBpmn(definitions))).bpmn
}
