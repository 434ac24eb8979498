import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/launch/chromium.ts'

// `npm test -- e2e` starts a house of its own and names it by E2E_ADDRESS; a running one may be named by hand.
export default defineConfig({
  testDir: '../tests/e2e',
  testMatch: '**/*.{spec,test}.ts',
  outputDir: '../test-results/browser',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env['E2E_ADDRESS'] ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1400, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // recording every step costs a third of the time: E2E_TRACE=1 when something has to be looked into
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
  },
})
