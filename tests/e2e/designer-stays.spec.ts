import { expect, type Page } from '@playwright/test'
import { largeModel } from '@/bench/large-model.ts'
import { begin, drawer, opened } from './stage/designer.ts'
import { test } from './stage/stage.ts'

// Times and memory stand in `npm run bench -- designer`; here nothing may fail.
const row = (page: Page, address: string) => page.locator(`a[href="${address}"]`)
const back = (page: Page) => page.getByRole('link', { name: '回到草稿列表' }).click()

test('models are opened one after the other, and left while they are still being read, without an error', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const addresses: string[] = []
  for (let number = 0; number < 8; number++)
    addresses.push(await begin({ files: [{ path: 'm.bpmn', text: largeModel(`stays${number}`, 60) }] }))
  const large = await begin({ files: [{ path: 'm.bpmn', text: largeModel('staysLarge', 300) }] })
  await page.goto('/design')
  for (const address of addresses) {
    await row(page, address).click()
    await opened(page)
    await expect(page.locator('.djs-shape').first()).toBeVisible()
    await back(page)
  }
  for (let visit = 0; visit < 3; visit++) {
    await row(page, large).click()
    await page.waitForURL(`**${large}`)
    await back(page)
    await expect(row(page, large)).toBeVisible()
  }
  await row(page, large).click()
  await opened(page)
  await expect(page.locator('.djs-shape')).not.toHaveCount(0)
})
