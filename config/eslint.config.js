import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const root = new URL('..', import.meta.url).pathname
const typescript = ['**/*.{ts,tsx,mts}']

// What no file may say, and where it belongs instead.
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name (default only where Next asks).',
}
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }
const noBarrel = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask server/clock.ts, or take `now`.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask server/clock.ts.',
  },
]
const noEnvironment = { object: 'process', property: 'env', message: 'Only server/env.ts reads the environment.' }
const nextRoutes = ['app/**/{page,layout,template,default,error,global-error,loading,not-found,manifest,icon}.tsx']
const wantsDefault = ['**/*.config.{js,ts,mjs}', 'app/**/*.ts', 'server/**/i18n*.ts', 'tests/harness/*-setup.ts']

export default tseslint.config(
  { ignores: ['node_modules', '.next*', '.data*', 'server/db/generated', 'public', 'coverage', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noEnum, noBarrel],
    },
  },
  {
    files: ['{domain,server,workers,app,components}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-properties': ['error', noEnvironment] },
  },
  {
    files: ['{domain,server,workers}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, noBarrel, ...noClock] },
  },
  { files: [...nextRoutes, ...wantsDefault], rules: { 'no-restricted-syntax': ['error', noEnum, noBarrel] } },
  {
    files: ['server/env.ts', 'server/clock.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**', 'bench/**', 'prisma/seed/**', 'processes/lint/cli.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['app/**/*.{ts,tsx}', 'components/**/*.tsx'], ...hooks.configs.flat.recommended },
  { files: ['app/**/*.{ts,tsx}', 'components/**/*.tsx'], ...next.configs['core-web-vitals'] },
)
