import { describe, expect, it } from 'vitest'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { parseBpmn, writeBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'
import { parseDmn, writeDmn } from '@/processes/contract/moddle/parse-dmn.ts'
import { changesOf, edited, filesOf } from '@/tests/builders/edited-folder.ts'

const folders = [
  'processes/leifengshao',
  'processes/contract/examples/lamp',
  'processes/contract/examples/lamp-rated',
  'tests/fixtures/bundles/neighbourhood',
  'tests/fixtures/bundles/clearance',
]
const modelOf = (files: readonly BundleFile[]) => files.find(({ path }) => path.endsWith('.bpmn'))?.path ?? ''

/** Every id of the file but the process's own becomes another. */
function renumber(text: string): string {
  const process = /<bpmn:process id="([^"]+)"/.exec(text)?.[1]
  const ids = new Map([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = ''], index) => [id, `n${index}`]))
  ids.delete(process ?? '')
  return text
    .replace(
      /\s(id|bpmnElement|sourceRef|targetRef|attachedToRef|default|messageRef)="([^"]+)"/g,
      (whole, name: string, id: string) => (ids.has(id) ? ` ${name}="${ids.get(id)}"` : whole),
    )
    .replace(/>([^<>]+)<\/bpmn:(incoming|outgoing)>/g, (whole, id: string, name: string) =>
      ids.has(id) ? `>${ids.get(id)}</bpmn:${name}>` : whole,
    )
}

/** Elements of a process, headers of a step and entries of a drawing in the opposite order. */
async function reverse(text: string): Promise<string> {
  const { definitions } = await parseBpmn(text)
  const turn = (node: Record<string, unknown>): void => {
    for (const list of ['rootElements', 'flowElements', 'artifacts', 'planeElement', 'values', 'incoming', 'outgoing'])
      if (Array.isArray(node[list])) node[list].reverse()
    const inside = ['rootElements', 'flowElements', 'diagrams', 'plane', 'extensionElements', 'values']
    for (const name of inside) for (const child of [node[name] ?? []].flat()) turn(child as Record<string, unknown>)
  }
  turn(definitions)
  return writeBpmn(definitions)
}

describe.each(folders)('%s stays quiet', (folder) => {
  const files = filesOf(folder)
  const model = modelOf(files)

  it('against itself', async () => {
    expect(await changesOf(files, files)).toEqual([])
  })

  it('when every id is another', async () => {
    expect(await changesOf(files, edited(files, model, renumber))).toEqual([])
  })

  it('when the order of the file is another', async () => {
    const text = await reverse(files.find(({ path }) => path === model)?.text ?? '')
    expect(
      await changesOf(
        files,
        edited(files, model, () => text),
      ),
    ).toEqual([])
  })

  it('when it is read and written again', async () => {
    const written = await Promise.all(
      files.map(async ({ path, text }) => {
        if (path.endsWith('.bpmn')) return { path, text: await writeBpmn((await parseBpmn(text)).definitions) }
        return path.endsWith('.dmn') ? { path, text: await writeDmn(await parseDmn(text)) } : { path, text }
      }),
    )
    expect(await changesOf(files, written)).toEqual([])
  })

  it('when line ends and exporter are others', async () => {
    const other = edited(files, model, (text) =>
      text
        .replace('<bpmn:definitions ', '<bpmn:definitions exporter="x" exporterVersion="2" ')
        .replaceAll('\n', '\r\n'),
    )
    expect(await changesOf(files, other)).toEqual([])
  })
})

it('what is written out and means the same as silence stays quiet', async () => {
  const files = filesOf('processes/contract/examples/lamp')
  const other = edited(files, 'lamp.bpmn', (text) =>
    text.replace(
      '<zeebe:header key="outcomes"',
      '<zeebe:header key="holdRuns" value="false" /><zeebe:header key="photosBefore" value="0" /><zeebe:header key="move.hold" value="" /><zeebe:header key="outcomes"',
    ),
  )
  expect(await changesOf(files, other)).toEqual([])
})

it('a message that no event waits for means nothing', async () => {
  const files = filesOf('processes/contract/examples/lamp')
  const other = edited(files, 'lamp.bpmn', (text) =>
    text.replace('<bpmn:process ', '<bpmn:message id="Left" name="left.behind" /><bpmn:process '),
  )
  expect(await changesOf(files, other)).toEqual([])
})
