import { expect } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { changeRow } from './stage/back-date.ts'
import { apiOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { publishEdited } from './stage/publish-edited.ts'
import { test } from './stage/stage.ts'

const [drawer, approver] = ['padmin01', 'super01']

/** Somebody else than the drawer has to approve, and the supervisors may. */
async function askForFourEyes(wanted: boolean): Promise<void> {
  await changeRow(
    `insert into setting (key, value, updated_at) values ('publishing', $1, now())
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ fourEyes: wanted })],
  )
  await changeRow(
    `update role set rights = array_remove(rights, 'process.approve') || $1::text[] where code = 'supervisor'`,
    [wanted ? ['process.approve'] : []],
  )
}

test.beforeAll(() => askForFourEyes(true))
test.afterAll(() => askForFourEyes(false))

test('who approves without drawing reads what a draft would change and finds it good, and can change nothing', async ({
  enter,
}, info) => {
  publishEdited('processes/contract/examples/lamp', info.outputPath('lamp'))
  type Draft = { revision: number; files: { path: string; text: string }[]; approved: { person: object } | null }
  const api = apiOf(drawer)
  const { id } = valueOf(await api.post<{ id: string }>('/api/v1/drafts', { from: { key: 'lamp' } }))
  const read = async () => valueOf(await api.get<Draft>(`/api/v1/drafts/${id}`))
  const { revision, files } = await read()
  const renamed = files.map(({ path, text }) => ({ path, text: text.replace('name="维修"', 'name="修灯"') }))
  valueOf(await api.put(`/api/v1/drafts/${id}`, { revision, files: renamed }))

  const page = await enter(approver)
  await page.goto('/design')
  await expect(page.locator(`a[href="/design/review/${id}"]`)).toBeVisible()
  await expect(page.getByRole('button', { name: /^删/ })).toHaveCount(0)
  await page.goto(`/design/${id}`)
  await expect(page).toHaveURL(new RegExp(`/design/review/${id}$`))
  await expect(page.getByRole('heading', { level: 1, name: /要批准的草稿/ })).toBeVisible()
  const changes = page.getByRole('region', { name: '改动' })
  await expect(changes.getByRole('button', { name: /维修.*修灯/ }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: '第 2 稿' }).first()).toBeVisible()
  await expect(page.locator('.djs-shape').first()).toBeVisible()
  await lookAt(page, 'approving')
  await page.getByRole('button', { name: '批准这一稿' }).click()
  await expect(page.getByText(/已批准这一稿/)).toBeVisible()
  expect((await read()).approved).not.toBeNull()
})
