import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const sizes = { desktop: { width: 1400, height: 900 }, phone: { width: 390, height: 844 } }

/**
 * Looks at a page as it is now: asks axe for findings in dark and in light, and keeps its picture at both sizes, down to
 * its foot, in the output folder.
 */
export function lookAt(page: Page, name: string): Promise<void> {
  return test.step(`looks at ${name}`, async () => {
    const own = page.viewportSize() ?? sizes.desktop
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await settled(page)
      expect.soft(await findings(page), `${name}, ${scheme}`).toEqual([])
    }
    await keepPictures(page, name)
    await page.setViewportSize(own)
  })
}

async function keepPictures(page: Page, name: string): Promise<void> {
  const number = String(next++).padStart(2, '0')
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    // a tall window and not a picture of the full page: what sticks to the edges is where it belongs
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    if (height > viewport.height) await page.setViewportSize({ width: viewport.width, height })
    await settled(page)
    const path = test.info().outputPath(`${number}-${name}-${size}.png`)
    await page.screenshot({ path, animations: 'disabled' })
  }
}

let next = 1

/** Colours on their way from one theme to the other are nobody's: what moves is put to where it ends. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
}

async function findings(page: Page): Promise<string[]> {
  // the legacy run stays in this page; the other one opens a second page and hides the first
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
  )
}
