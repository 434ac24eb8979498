import { test as base, expect, type Browser, type Page } from '@playwright/test'
import type { Point } from '@/components/map/grid-shape.ts'
import { FaultWatch } from './fault-watch.ts'
import { personNamed } from './house.ts'
import { sizes } from './look.ts'

type Device = {
  phone?: boolean
  /** where the device says it is; without it, it does not tell */
  at?: Point
  locale?: 'zh-CN' | 'en'
}

type Stage = {
  faults: FaultWatch
  /** Opens a browser of its own for somebody who is not signed in. */
  newcomer: (device?: Device) => Promise<Page>
  /** Opens a browser of its own in which this person has signed in already. */
  enter: (login: string, device?: Device) => Promise<Page>
}

/** A test with people, each in a browser of their own; a complaint of any of their consoles fails it. */
export const test = base.extend<Stage>({
  faults: async ({}, use) => {
    const faults = new FaultWatch()
    await use(faults)
    expect(faults.unforeseen(), 'complaints of the browser').toEqual([])
  },
  newcomer: async ({ browser, baseURL, faults }, use) => {
    const opened: Page[] = []
    await use(async (device = {}) => {
      const page = await openPage(browser, device, baseURL ?? '')
      faults.follow(page, `page ${opened.push(page)}`)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
  },
  enter: async ({ newcomer }, use) => {
    await use(async (login, device) => {
      const page = await newcomer(device)
      await signInUnseen(page, login)
      return page
    })
  },
})

async function openPage(browser: Browser, { phone = false, at, locale }: Device, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? sizes.phone : sizes.desktop,
    ...(phone && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
    ...(at && {
      geolocation: { longitude: at.lng, latitude: at.lat, accuracy: 8 },
      permissions: ['geolocation'],
    }),
  })
  if (locale) await context.addCookies([{ name: 'locale', value: locale, url: address }])
  return context.newPage()
}

/** Signs in as the page does, without drawing it: for tests that are about something else. */
async function signInUnseen(page: Page, login: string): Promise<void> {
  const { request } = page.context()
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const { password } = personNamed(login)
  const form = { csrfToken, login, password, json: 'true' }
  expect((await request.post('/api/auth/callback/credentials', { form })).ok()).toBe(true)
}

/** Signs in by the form, as everybody does in the morning. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('工号').fill(login)
  await page.getByLabel('密码').fill(personNamed(login).password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
}
