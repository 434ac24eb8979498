import { expect, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf } from './house.ts'

/** Who draws in these tests. */
export const drawer = 'padmin01'

export type DraftFile = { path: string; text: string }
type Draft = { revision: number; files: DraftFile[] }

/** Begins a draft as its drawer; gives its address. */
export async function begin(source: object): Promise<string> {
  const { id } = valueOf(await apiOf(drawer).post<{ id: string }>('/api/v1/drafts', source))
  return `/design/${id}`
}

/** Takes the address of a draft; gives it as the server has it. */
export async function draftAt(address: string): Promise<Draft> {
  return valueOf(await apiOf(drawer).get<Draft>(`/api/v1/drafts/${address.split('/').at(-1) ?? ''}`))
}

/** Opens a draft and waits until it can be worked on. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await opened(page)
}

/** The model is read and can be worked on. */
export const opened = (page: Page) => expect(page.getByRole('button', { name: '校验' })).toBeVisible()

/** The server has what was done. */
export const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存 \d/)

/** Chooses a human step on the canvas. */
export async function choose(page: Page, elementId: string): Promise<void> {
  const shape = page.locator(`.djs-shape[data-element-id="${elementId}"]`)
  // a click on what is chosen already lets go of it
  if (!/\bselected\b/.test((await shape.getAttribute('class')) ?? '')) await shape.click()
  await expect(page.getByRole('tab', { name: '本环节' })).toBeVisible()
}
