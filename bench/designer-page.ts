import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import { ensureChromium } from '@/scripts/launch/chromium.ts'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'

/** A browser in which somebody who may draw has signed in. */
export type DesignerPage = {
  page: Page
  faults: string[]
  post: (source: object) => Promise<string>
  close: () => Promise<void>
}

/** Takes the demo district; opens Chromium as its process administrator. */
export async function openDesigner({ address, people }: Pick<DemoFile, 'address' | 'people'>): Promise<DesignerPage> {
  const browser: Browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--js-flags=--expose-gc'],
  })
  const person = people.find(({ login }) => login === 'padmin01')
  if (!person) throw new Error('nobody of the demo district draws')
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, login: person.login, password: person.password, json: 'true' }
  await context.request.post('/api/auth/callback/credentials', { form })
  const post = async (source: object) => {
    const answer = await context.request.post('/api/v1/drafts', {
      headers: { authorization: `Bearer ${person.apiKey}` },
      data: source,
    })
    const { id } = (await answer.json()) as { id?: string }
    if (!id) throw new Error(`a draft could not be begun: ${answer.status()} ${await answer.text()}`)
    return id
  }
  return { page, faults, post, close: () => browser.close() }
}

/** Waits until a draft can be worked on. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.djs-shape').first().waitFor()
  await page.getByRole('button', { name: /^校验/ }).waitFor()
}

/** Takes a page and what to do on it; gives how much script it fetched meanwhile, packed, in kB. */
export async function scriptsDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const bodies: Promise<number>[] = []
  const take = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (response.request().resourceType() === 'script' || response.url().endsWith('.js'))
      bodies.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      )
  }
  page.on('response', take)
  await act()
  await page.waitForLoadState('networkidle')
  page.off('response', take)
  const sizes = await Promise.all(bodies)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)
}
