import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
const beside = ['app', 'components', 'domain', 'prisma', 'processes', 'scripts', 'server', 'workers', 'bench']

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    passWithNoTests: false,
    coverage: { provider: 'v8', include: ['domain/**/*.ts'], exclude: ['**/*.test.ts'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: beside.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          setupFiles: ['tests/harness/console-setup.ts'],
          env: { TZ: 'Asia/Shanghai', LOG_LEVEL: 'silent' },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/harness/global-setup.ts'],
          setupFiles: ['tests/harness/file-setup.ts'],
          env: { TZ: 'Asia/Shanghai', LOG_LEVEL: 'silent' },
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
