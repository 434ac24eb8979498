import { loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'
import { benchDir, openBenchHouse } from './bench-house.ts'
import { drawn, openDesigner, scriptsDuring, type DesignerPage } from './designer-page.ts'
import { largeModel } from './large-model.ts'
import { percentilesOf } from './percentiles.ts'

const longest = { openMs: 3000, frameMs: 50 }

type Asked = { elements: number; models: number }

/** Takes how many elements to draw and how many models to open in a row; measures the designer of a house of its own. */
export async function benchDesigner(asked: Asked): Promise<Record<string, unknown>> {
  const { dir, clear } = benchDir()
  const house = await openBenchHouse(dir)
  try {
    return await measureDesigner(house.demo, asked)
  } finally {
    await house.close()
    clear()
  }
}

/**
 * Takes the demo district of a house; measures its designer in Chromium: opening, a drag, the script each workbench and
 * other pages fetch first, and the memory of opening one model after the other.
 */
export async function measureDesigner(demo: DemoFile, { elements, models }: Asked): Promise<Record<string, unknown>> {
  const designer = await openDesigner(demo)
  try {
    const load = loadavg().map((value) => Math.round(value * 10) / 10)
    const scriptsKb = await firstScripts(designer)
    const large = await designer.post({ files: [{ path: 'large.bpmn', text: largeModel('large', elements) }] })
    const openMs = await opening(designer.page, large)
    const frameMs = await dragging(designer.page)
    const heapMb = await oneAfterTheOther(designer, models)
    const { faults } = designer
    const passed = openMs.p50 <= longest.openMs && frameMs.p95 <= longest.frameMs && faults.length === 0
    return { bench: 'designer', load, elements, openMs, frameMs, scriptsKb, heapMb, faults, passed }
  } finally {
    await designer.close()
  }
}

async function firstScripts({ page, post }: DesignerPage): Promise<Record<string, number>> {
  const id = await post({ from: { key: 'leifengshao' } })
  const kb: Record<string, number> = {}
  for (const route of ['/design', '/', '/cases']) kb[route] = await scriptsDuring(page, () => fresh(page, route))
  kb['/design/[id]'] = await scriptsDuring(page, async () => {
    await fresh(page, `/design/${id}`)
    await drawn(page)
  })
  for (const [tab, part] of [
    ['规则', '.rules-editor'],
    ['表单', '.fjs-palette-fields'],
  ] as const)
    kb[`+${tab}`] = await scriptsDuring(page, async () => {
      await page.getByRole('button', { name: tab, exact: true }).click()
      await page.locator(part).first().waitFor()
    })
  return kb
}

/** A visit of somebody who was never here: nothing of it stands in the cache of the browser. */
async function fresh(page: Page, route: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
  await cdp.detach()
  await page.goto('about:blank')
  await page.goto(route)
}

async function opening(page: Page, id: string) {
  const times: number[] = []
  for (let visit = 0; visit < 5; visit++) {
    await page.goto('/design')
    const began = performance.now()
    await page.goto(`/design/${id}`)
    await drawn(page)
    times.push(performance.now() - began)
  }
  return percentilesOf(times)
}

/** A text, since what is compiled here calls helpers the page does not have. */
const recordFrames = `{
  window.frameTimes = []
  let before = performance.now()
  const next = (now) => { window.frameTimes.push(now - before); before = now; requestAnimationFrame(next) }
  requestAnimationFrame(next)
}`

/** Drags a shape over the canvas for a while and gives how long its frames took. */
async function dragging(page: Page) {
  const box = await page.locator('.djs-shape[data-element-id="Node_105"]').boundingBox()
  if (!box) throw new Error('the shape to drag is not in sight')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 10, at.y + 10)
  await page.evaluate(recordFrames)
  for (let move = 0; move < 200; move++)
    await page.mouse.move(at.x + 150 * Math.sin(move / 20), at.y + 100 * Math.cos(move / 20))
  const frames = await page.evaluate<number[]>('window.frameTimes')
  await page.mouse.up()
  return percentilesOf(frames)
}

/** Opens models one after the other without leaving the page; gives the heap after the tenth and after the last. */
async function oneAfterTheOther({ page, post }: DesignerPage, models: number) {
  const ids: string[] = []
  for (let model = 0; model < models; model++)
    ids.push(await post({ files: [{ path: 'm.bpmn', text: largeModel(`model${model}`, 40) }] }))
  await page.goto('/design')
  const heap: Record<string, number> = {}
  for (const [index, id] of ids.entries()) {
    await page.locator(`a[href="/design/${id}"]`).click()
    await drawn(page)
    await page.getByRole('link', { name: '回到草稿列表' }).click()
    await page.locator(`a[href="/design/${id}"]`).waitFor()
    if (index + 1 === 10 || index + 1 === models) heap[`afterModel${index + 1}`] = await heapOf(page)
  }
  return heap
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  await cdp.detach()
  return Math.round((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 100_000) / 10
}
