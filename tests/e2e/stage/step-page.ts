import { expect, type Locator, type Page } from '@playwright/test'

type Photo = { name: string; mimeType: string; buffer: Buffer }

/** The case in the lists of /work, on a desk (a row) as on a phone (the first one large, the others as rows). */
export function caseInList(page: Page, title: string): Locator {
  const large = page.getByRole('article').filter({ hasText: title }).getByRole('link', { name: /^去/ })
  return page.getByRole('main').getByRole('link', { name: title }).or(large).first()
}

/** Opens a step from the list; gives the part of the page it is done in. */
export async function openStep(page: Page, step: string, title: string): Promise<Locator> {
  await caseInList(page, title).click()
  const region = page.getByRole('region', { name: `办这一步：${step}` })
  await expect(region.getByRole('heading', { level: 2, name: title })).toBeVisible()
  return region
}

/** Takes a picture into a photo field and waits until the server has it. */
export async function addPhoto(within: Page | Locator, field: string, photo: Photo): Promise<void> {
  const group = within.getByRole('group', { name: field })
  await group.getByLabel(`${field}: 拍照`).setInputFiles(photo)
  await expect(group.getByRole('button', { name: `去掉 ${photo.name}` })).toBeVisible()
  await expect(group.getByRole('progressbar')).toHaveCount(0)
}

/** Opens the list of a form field, which comes with the focus, and takes one of it. */
export async function chooseOption(within: Locator, field: string, option: string): Promise<void> {
  await within.getByLabel(field).focus()
  await within.getByText(option, { exact: true }).click()
}

/** Sends the step with the result that is chosen, and waits to be told so. */
export async function sendStep(page: Page, outcome: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `${outcome}，送出` }).click()
  await expect(page.getByRole('status').filter({ hasText: `${outcome}：${title}` })).toBeVisible()
}
