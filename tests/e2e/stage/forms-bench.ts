import { expect, type FrameLocator, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf } from './house.ts'

/** Begins a draft of a process as its drawer, and opens the workbench of its forms; gives the address of the draft. */
export async function openForms(page: Page, source: object): Promise<string> {
  const { id } = valueOf(await apiOf('padmin01').post<{ id: string }>('/api/v1/drafts', source))
  await page.goto(`/design/${id}`)
  await showForms(page)
  return `/design/${id}`
}

/** From the flow, where a draft opens, to its forms. */
export async function showForms(page: Page): Promise<void> {
  const tabs = page.getByRole('navigation', { name: '工作台' })
  await tabs.getByRole('button', { name: '表单', exact: true }).click()
  await expect(page.locator('.forms-canvas .fjs-element').first()).toBeVisible()
}

export const forms = (page: Page) => page.getByRole('region', { name: '表单', exact: true })
export const palette = (page: Page) => page.getByRole('region', { name: '能放的东西' })
export const panel = (page: Page) => page.getByRole('complementary', { name: '字段属性' })
export const canvas = (page: Page) => page.getByRole('region', { name: '表单画布' })

/** Opens a form by what it is called in the list. */
export async function openForm(page: Page, name: string): Promise<void> {
  await forms(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

/** Chooses the field that says this. */
export async function chooseField(page: Page, label: string): Promise<void> {
  await canvas(page)
    .locator('.fjs-form-field', { hasText: label })
    .last()
    .click({ position: { x: 8, y: 8 } })
  await expect(panel(page).getByRole('button', { name: '删除字段' })).toBeVisible()
}

/** Shows the form on the phone; gives the phone once it has drawn the form. */
export async function lookOnPhone(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: '手机预览' }).click()
  const phone = page.frameLocator('iframe[title="手机预览"]')
  await expect(phone.getByRole('button', { name: '试着提交' })).toBeVisible()
  await expect(phone.locator('.fjs-form-field').first()).toBeVisible()
  return phone
}

export const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存 \d/)

/**
 * Takes a phone; gives every control a thumb must hit that is lower than 44 px, and everything to read in one that is
 * smaller than 16 px. A tick or a dot is hit by its label, a search box by the box around it.
 */
export async function tooSmallOn(phone: FrameLocator): Promise<string[]> {
  return phone.locator('main').evaluate((main) => {
    const controls = main.querySelectorAll<HTMLElement>('input, textarea, select, button, canvas')
    return [...controls].flatMap((control) => {
      const target = control.closest<HTMLElement>('.fjs-inline-label, label, .fjs-input-group, .fjs-taglist') ?? control
      if (!target.checkVisibility() || control.closest('.fjs-powered-by')) return []
      const said = control.matches('[type="radio"], [type="checkbox"], [type="file"]')
        ? (target.querySelector('.fjs-form-field-label, span') ?? target)
        : control
      const height = Math.round(target.getBoundingClientRect().height)
      const size = Number.parseFloat(getComputedStyle(said).fontSize)
      const name =
        `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent} ${control.id}`.trim()
      const faults = [...(height < 44 ? [`${height} px high`] : []), ...(size < 16 ? [`${size} px text`] : [])]
      return faults.map((fault) => `${name}: ${fault}`)
    })
  })
}
