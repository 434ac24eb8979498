import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { GET as read, PUT as save } from '@/app/api/v1/drafts/[id]/route.ts'
import { POST as create } from '@/app/api/v1/drafts/route.ts'
import { diffBundles } from '@/processes/contract/diff/diff-bundles.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { db } from '@/server/db/client.ts'
import { modelTree } from '@/tests/builders/model-tree.ts'
import { ask, personWith } from './api-client.ts'

// Models as other tools write them (tests/fixtures/foreign): what comes in goes out again.
const drawer = personWith('processAdmin').login
const foreign = (name: string) => readFileSync(path.resolve('tests/fixtures/foreign', name), 'utf8')

type File = { path: string; text: string }
type Draft = { id: string; revision: number; files: File[] }

async function bring(name: string): Promise<Draft> {
  const files = [{ path: name, text: foreign(name) }]
  const { status, body } = await ask<{ id: string }>(create, { as: drawer, body: { files } })
  expect(status, JSON.stringify(body)).toBe(201)
  return (await ask<Draft>(read, { as: drawer, params: { id: body.id } })).body
}

const bundleOf = async (files: File[]) => {
  const bundle = await readBundle(files)
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
  return bundle.value
}

describe('a model of another tool', () => {
  it.each(['lanes.bpmn', 'colours.bpmn', 'prefixed.bpmn'])(
    '%s means the same on the server, drawing included',
    async (name) => {
      const { files } = await bring(name)
      expect(await modelTree(files[0]?.text ?? '')).toEqual(await modelTree(foreign(name)))
    },
  )

  it.each(['lanes.bpmn', 'prefixed.bpmn'])('%s, marked as runnable, is otherwise kept byte for byte', async (name) => {
    const { files } = await bring(name)
    const unmarked = (text: string) => text.replace(/ isExecutable="\w+"/g, '')
    expect(unmarked(files[0]?.text ?? '')).toBe(unmarked(foreign(name)))
    expect(files[0]?.text).toContain('isExecutable="true"')
  })

  it('without a drawing gets one, and nothing else', async () => {
    const { files } = await bring('no-drawing.bpmn')
    const text = files[0]?.text ?? ''
    for (const id of ['begin', 'walk', 'seen', 'write', 'end', 'toEnd']) expect(text).toContain(`bpmnElement="${id}"`)
    const bare = (from: string) => modelTree(from, { drawing: false })
    expect(await bare(text)).toEqual(await bare(foreign('no-drawing.bpmn')))
  })

  it.each(['lanes.bpmn', 'colours.bpmn', 'prefixed.bpmn', 'no-drawing.bpmn'])(
    '%s saved again differs in nothing',
    async (name) => {
      const { id, revision, files } = await bring(name)
      await ask(save, { as: drawer, params: { id }, body: { revision, files } })
      const again = (await ask<Draft>(read, { as: drawer, params: { id } })).body
      expect(again.files).toEqual(files)
      expect(await diffBundles(await bundleOf(files), await bundleOf(again.files))).toEqual([])
    },
  )

  it('of two pools with steps and no word which of them runs is refused, naming both; nothing is stored', async () => {
    const before = await db.processDraft.count()
    const files = [{ path: 'two-pools.bpmn', text: foreign('two-pools.bpmn') }]
    const { status, body } = await ask(create, { as: drawer, body: { files } })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'bundle.many_processes' })
    const lines = ['complain', 'handle'].map(
      (id) => foreign('two-pools.bpmn').split(`<process id="${id}"`)[0]?.split('\n').length,
    )
    expect(body.title).toContain(`投诉、办理，在第 ${lines.join('、')} 行`)
    expect(await db.processDraft.count()).toBe(before)
  })

  it('of two pools of which one is marked is taken with both, whole', async () => {
    const text = foreign('two-pools.bpmn').replace('<process id="handle"', '<process id="handle" isExecutable="true"')
    const { status, body } = await ask<{ id: string; key: string }>(create, {
      ...{ as: drawer, body: { files: [{ path: 'two-pools.bpmn', text }] } },
    })
    expect({ status, key: body.key }).toEqual({ status: 201, key: 'handle' })
    const { files } = (await ask<Draft>(read, { as: drawer, params: { id: body.id } })).body
    const bare = (from: string) => modelTree(from, { drawing: false })
    expect(await bare(files[0]?.text ?? '')).toEqual(await bare(text))
  })
})
