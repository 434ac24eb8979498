import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { modelTree } from '@/tests/builders/model-tree.ts'
import { begin, draftAt, drawer, open, saved } from './stage/designer.ts'
import { test } from './stage/stage.ts'

const foreign = (name: string) => readFileSync(path.resolve('tests/fixtures/foreign', name), 'utf8')

/** A step of each, to be moved and put back. */
const steps = {
  'lanes.bpmn': 'sid-take',
  'colours.bpmn': 'Task_1',
  'prefixed.bpmn': '_check',
  'no-drawing.bpmn': 'walk',
}

for (const [name, step] of Object.entries(steps))
  test(`${name} of another tool goes through the editor and out of it without a change of meaning`, async ({
    enter,
  }) => {
    const page = await enter(drawer)
    const address = await begin({ files: [{ path: name, text: foreign(name) }] })
    const before = (await draftAt(address)).files[0]?.text ?? ''
    await open(page, address)
    // an edit and its way back: what is saved was written by the editor, and means what it meant
    await page.locator(`.djs-shape[data-element-id="${step}"]`).click({ position: { x: 12, y: 12 } })
    await page.getByRole('application', { name: '画布' }).press('ArrowDown')
    await page.getByRole('button', { name: '撤销' }).click()
    await saved(page)
    await expect.poll(async () => (await draftAt(address)).revision).toBeGreaterThan(1)
    const after = (await draftAt(address)).files[0]?.text ?? ''
    expect(await modelTree(after)).toEqual(await modelTree(before))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 .bpmn' }).click()
    const exported = readFileSync(await (await download).path(), 'utf8')
    expect(await modelTree(exported)).toEqual(await modelTree(before))
  })
