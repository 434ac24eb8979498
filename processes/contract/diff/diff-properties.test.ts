import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffModels } from '@/domain/diff/diff-models.ts'
import type { PlainModel } from '@/domain/diff/plain-model.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { filesOf } from '@/tests/builders/edited-folder.ts'
import { doEdit, generatedEdits, type GeneratedEdit } from '@/tests/builders/generated-edit.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { readBundle } from '../read-bundle.ts'
import { plainBundle } from './plain-bundle.ts'

const folders = [
  'processes/leifengshao',
  'processes/contract/examples/lamp',
  'tests/fixtures/bundles/neighbourhood',
  'tests/fixtures/bundles/clearance',
]
const originals = fc.constantFrom(...folders)
const filesIn = new Map(folders.map((folder) => [folder, filesOf(folder)]))

const models = new Map<readonly BundleFile[], Promise<PlainModel>>()

/** Files as they stand are read once. */
function plainOf(files: readonly BundleFile[]): Promise<PlainModel> {
  const read = models.get(files) ?? readBundle(files).then((bundle) => plainBundle(valueOf(bundle), new Map()))
  if ([...filesIn.values()].includes(files as BundleFile[])) models.set(files, read)
  return read
}

const doAll = (files: readonly BundleFile[], edits: GeneratedEdit[]) =>
  edits.reduce<readonly BundleFile[]>((now, edit) => doEdit(now, edit)?.files ?? now, files)

/** All a bundle says, in one order and one spelling: written here a second time, without matching anything. */
function normalised({ elements, drawings }: PlainModel): string {
  const says = elements.map(({ key, type, properties }) => [
    key,
    type,
    ...Object.entries(properties)
      .flatMap(([name, { value, silent }]) => (silent ? [] : [`${name}=${value}`]))
      .sort(),
  ])
  const drawn = drawings.map(({ file, parts }) => [file, Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))])
  return JSON.stringify([says.map((each) => JSON.stringify(each)).sort(), drawn])
}

const runs = { numRuns: 25 }

describe('for any edit anybody makes', () => {
  it('the diff names that edit and nothing else', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(originals, generatedEdits, async (folder, edit) => {
        const files = filesIn.get(folder) ?? []
        const done = doEdit(files, edit)
        if (!done) return
        const changes = diffModels(await plainOf(files), await plainOf(done.files))
        expect(changes.length).toBeGreaterThan(0)
        for (const { element, property, file, drawn } of changes) {
          expect([element.id, file, ...(property === 'layout' ? drawn.after : [])]).toContain(done.element)
          expect(property).toMatch(done.property)
        }
        // outcomes that can no longer be read are gone each by itself
        if (edit.kind !== 'header') expect(changes).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('the diff is empty if and only if both say the same', { timeout: 120_000 }, async () => {
    const few = fc.array(generatedEdits, { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(originals, few, few, fc.boolean(), async (folder, some, others, alike) => {
        const files = filesIn.get(folder) ?? []
        const [before, after] = [doAll(files, some), doAll(files, alike ? [...some] : others)]
        const [was, is] = [await plainOf(before), await plainOf(after)]
        expect(diffModels(was, is).length === 0).toBe(normalised(was) === normalised(is))
      }),
      runs,
    )
  })

  it('seen from the other side, what came has gone, and before is after', { timeout: 120_000 }, async () => {
    const some = fc.array(generatedEdits, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(originals, some, fc.nat(), async (folder, edits, at) => {
        const files = filesIn.get(folder) ?? []
        const [before, after] = [withoutOneFlow(files, at), doAll(files, edits)]
        const [was, is] = [await plainOf(before), await plainOf(after)]
        const there = diffModels(was, is).map(({ kind, property, before: from, after: to }) =>
          [kind, property ?? '', kind === 'moved' ? '' : (from ?? ''), kind === 'moved' ? '' : (to ?? '')].join('\n'),
        )
        const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', layout: 'layout' }
        const back = diffModels(is, was).map(({ kind, property, before: from, after: to }) =>
          [
            mirrored[kind],
            property ?? '',
            kind === 'moved' ? '' : (to ?? ''),
            kind === 'moved' ? '' : (from ?? ''),
          ].join('\n'),
        )
        expect(back.sort()).toEqual(there.sort())
      }),
      runs,
    )
  })
})

function withoutOneFlow(files: readonly BundleFile[], at: number): BundleFile[] {
  return files.map(({ path, text }) => {
    const flows = path.endsWith('.bpmn') ? [...text.matchAll(/<bpmn:sequenceFlow [^>]*\/>/g)] : []
    const flow = flows[at % Math.max(1, flows.length)]?.[0]
    return { path, text: flow === undefined ? text : text.replace(flow, '') }
  })
}
