import { expect, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf } from './house.ts'

export const drawer = 'padmin01'

type Draft = { id: string; files: { path: string; text: string }[] }

/** Begins a draft as its drawer; gives its id. */
export async function beginDraft(source: object): Promise<string> {
  return valueOf(await apiOf(drawer).post<Draft>('/api/v1/drafts', source)).id
}

/** Puts one more file into a draft. */
export async function addFile(id: string, file: Draft['files'][number]): Promise<void> {
  const path = `/api/v1/drafts/${id}`
  const { files, revision } = valueOf(await apiOf(drawer).get<Draft & { revision: number }>(path))
  valueOf(await apiOf(drawer).put(path, { revision, files: [...files, file] }))
}

/** Opens a draft on the workbench of rules. */
export async function openRules(page: Page, id: string): Promise<void> {
  await page.goto(`/design/${id}`)
  await expect(page.getByRole('button', { name: '校验' })).toBeVisible()
  await page.getByRole('button', { name: '规则', exact: true }).click()
}

/** Gives the text of the rules of a draft, as the server has it. */
export async function rulesOf(id: string): Promise<string> {
  const { files } = valueOf(await apiOf(drawer).get<Draft>(`/api/v1/drafts/${id}`))
  return files.find(({ path }) => path.endsWith('.dmn'))?.text ?? ''
}

/** The cell of a row and a column, both counted from one. */
export const cellAt = (page: Page, row: number, column: number) =>
  page
    .locator('.tjs-table tbody tr')
    .nth(row - 1)
    .locator('td')
    .nth(column)

export const rowsOf = (page: Page) => page.locator('.tjs-table td.rule-index')
export const testsOf = (page: Page) => page.getByRole('complementary', { name: '测试' })
export const listOf = (page: Page) => page.getByRole('navigation', { name: '规则' })
