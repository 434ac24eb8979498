import { expect, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { everyElement, everyElementModel } from './stage/every-element.ts'
import { apiOf } from './stage/house.ts'
import { latinIn } from './stage/latin-words.ts'
import { test } from './stage/stage.ts'

test.setTimeout(300_000)

async function openEverything(page: Page): Promise<void> {
  const files = [{ path: 'everything.bpmn', text: everyElementModel('everything') }]
  const { id } = valueOf(await apiOf('padmin01').post<{ id: string }>('/api/v1/drafts', { files }))
  await page.goto(`/design/${id}`)
  await expect(page.locator('.djs-shape').first()).toBeVisible()
}

/** Chooses an element by its name in the search of the drawing, wherever it stands. */
async function choose(page: Page, elementId: string): Promise<void> {
  const element = page.locator(`.djs-element[data-element-id="${elementId}"] .djs-hit`).first()
  await element.dispatchEvent('click')
  await expect(page.locator(`.djs-element[data-element-id="${elementId}"]`)).toHaveClass(/selected/)
}

async function unfoldProperties(page: Page): Promise<void> {
  const all = page.getByRole('tab', { name: '全部属性' })
  if ((await all.getAttribute('aria-selected')) !== 'true') await all.click()
  await expect(page.locator('.bio-properties-panel-header').first()).toBeVisible()
  const folded = page.locator('.bio-properties-panel-group-header:not(.open) .bio-properties-panel-group-header-title')
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
}

test('the editor shows no word that is not Chinese: palette, menus, properties, map and simulation', async ({
  enter,
}) => {
  const page = await enter('padmin01')
  await openEverything(page)
  const canvas = page.locator('.djs-container')
  const panel = page.getByRole('complementary', { name: '属性' })
  const found: Record<string, string[]> = {}
  const hear = async (where: string, part = canvas) => {
    const latin = await latinIn(part)
    if (latin.length > 0) found[where] = latin
  }
  await hear('palette', page.getByRole('region', { name: '能画的东西' }))
  await hear('process', panel)
  await unfoldProperties(page)
  await hear('process: properties', panel)
  for (const id of everyElement) {
    await test.step(id, async () => {
      await choose(page, id)
      await unfoldProperties(page)
      await hear(`${id}: properties`, panel)
      await hear(`${id}: context pad`)
      for (const menu of ['replace', 'append']) {
        const entry = page.locator(`.djs-context-pad .entry[data-action="${menu}"]`)
        if ((await entry.count()) === 0) continue
        await entry.first().dispatchEvent('click')
        await expect(page.locator('.djs-popup')).toBeVisible()
        await hear(`${id}: ${menu} menu`, page.locator('.djs-popup'))
        await page.keyboard.press('Escape')
        await expect(page.locator('.djs-popup')).toHaveCount(0)
      }
    })
  }
  await page.getByRole('button', { name: '更多' }).click()
  await hear('create menu', page.locator('.djs-popup'))
  await page.keyboard.press('Escape')
  await canvas.locator('svg').first().focus()
  await page.keyboard.press('ControlOrMeta+f')
  await hear('search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+a')
  await hear('several chosen')
  await hear('several chosen: properties', panel)
  await page.getByRole('button', { name: '小地图' }).click()
  await hear('map')
  await page.getByRole('button', { name: '走一遍' }).click()
  await hear('simulation')
  expect(found, 'what is not Chinese').toEqual({})
})

test('an English page keeps the English of the tools', async ({ enter }) => {
  const page = await enter('padmin01', { locale: 'en' })
  await openEverything(page)
  await choose(page, 'userTask')
  await expect(page.locator('.djs-context-pad .entry[title="Change element"]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Human step', exact: true })).toBeVisible()
})
