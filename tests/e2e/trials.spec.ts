import { expect, type Locator, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf, gridOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { takePhoto } from './stage/photo.ts'
import { test } from './stage/stage.ts'
import { addPhoto } from './stage/step-page.ts'

// A draft is tried: started from its head, two steps done, its time moved past a deadline, ended.
const drawer = 'padmin01'
// pages with a drawing are looked at in two colours and two sizes: a minute on a busy machine
test.setTimeout(300_000)

/** Nobody has more than a few at once: those of other tests, and of tries that failed, are over. */
test.beforeEach(async () => {
  const api = apiOf(drawer)
  const { items } = valueOf(await api.get<{ items: { id: string; endedAt: string | null }[] }>('/api/v1/trials'))
  for (const { id, endedAt } of items) if (endedAt === null) valueOf(await api.delete(`/api/v1/trials/${id}`))
})

/** A draft of the standard process under a name of its own. */
async function newDraft(name: string): Promise<string> {
  const draft = await apiOf(drawer).post<{ id: string }>('/api/v1/drafts', { from: { key: 'leifengshao' }, name })
  return valueOf(draft).id
}

/** Presses the one button of the head and starts with what the district has first. */
async function start(page: Page, category: { initials: string; name: string }): Promise<void> {
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^试运行/ })
  await dialog.getByLabel('搜问题类别').fill(category.initials)
  await dialog.getByRole('button', { name: category.name }).click()
  await dialog.getByLabel('从哪里来').selectOption({ label: '随手拍' })
  await dialog.getByRole('button', { name: '开始试运行' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^试运行 试/ })).toBeVisible()
}

const stepNamed = (page: Page, name: string): Locator => page.getByRole('heading', { level: 3, name, exact: true })

test('a draft is walked with a case that does not count, and its time moved past a deadline', async ({ enter }) => {
  const name = `试走演示${Date.now() % 10_000}`
  const id = await newDraft(name)
  const { point } = await gridOf('gw01')
  const page = await enter(drawer)
  await page.goto(`/design/${id}`)
  await start(page, { initials: 'gxdc', name: '共享单车乱象' })
  const stripe = page.getByRole('complementary', { name: '试运行', exact: true })
  await expect(stripe).toContainText(`${name} · 草稿第 1 稿`)
  await expect(stripe).toContainText('不计入任何统计')

  await test.step('the first step is done as whomever it would belong to', async () => {
    await expect(stepNamed(page, '核实')).toBeVisible()
    await expect(page.getByText(/^本来由 .* 的 网格员 办$/)).toBeVisible()
    await addPhoto(page, '现场照片', await takePhoto('before', point, 4711))
    await lookAt(page, 'trial-step')
    await page.getByRole('radio', { name: '属实' }).first().check()
    await page.getByLabel('现场描述').fill('盲道上停满了共享单车。')
    await page.getByRole('button', { name: /^属实/ }).click()
  })

  await test.step('its time goes past a deadline, and the alarm drawn for it is raised', async () => {
    await expect(stepNamed(page, '立案')).toBeVisible()
    for (const order of ['到下一个时刻', '到下一个时刻', '+1 天']) {
      const button = stripe.getByRole('button', { name: order })
      await button.click()
      await expect(button).not.toHaveAttribute('aria-busy', 'true')
    }
    await expect(page.getByRole('region', { name: '经过' })).toContainText('试运行时间前移到')
    await expect(page.getByRole('region', { name: '告警' })).toContainText('黄牌')
    await expect(page.getByRole('region', { name: '本来会通知谁' }).getByRole('listitem').first()).toBeVisible()
    await lookAt(page, 'trial-late')
  })

  await test.step('it is listed, found again and ended', async () => {
    await page.goto('/design')
    await page.getByRole('link', { name: /^试运行（\d+）$/ }).click()
    await lookAt(page, 'trials')
    await page.getByRole('link', { name: `${name} · 草稿第 1 稿` }).click()
    await stripe.getByRole('button', { name: '结束试运行' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click()
    await expect(stripe).toContainText('试运行已结束')
    await lookAt(page, 'trial-ended')
  })

  await test.step('a version is asked about in the same way', async () => {
    await page.goto('/processes/leifengshao')
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await expect(page.getByRole('dialog').getByLabel('在哪个网格').getByRole('option')).not.toHaveCount(1)
    await lookAt(page, 'trial-start')
  })
})

test('nobody else sees a trial, nor anything of it', async ({ enter, faults }) => {
  faults.forgive(/status of 404/)
  const begun = await apiOf(drawer).post<{ id: string; caseNumber: string }>('/api/v1/processes/leifengshao/trials', {
    version: 1,
  })
  const { id, caseNumber } = valueOf(begun)
  const page = await enter('chief01')
  await page.goto(`/design/trials/${id}`)
  await expect(page.getByRole('heading', { name: '没有这个试运行' })).toBeVisible()
  await page.goto(`/cases?q=${encodeURIComponent(caseNumber)}`)
  await expect(page.getByRole('main')).not.toContainText(caseNumber)
})
