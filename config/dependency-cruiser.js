// The import rule of the house: domain ← processes/contract ← server ← {workers, app, scripts}; components ← app.
const tests = '\\.test\\.tsx?$'
const npm = 'node_modules'

/** `area` may import itself, `others` and packages, nothing else of the project. */
const mayImport = (name, area, others, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: area, pathNot: tests },
  to: { pathNot: [area, ...others, npm], dependencyTypesNot: ['core'] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImport('domain-alone', '^domain/', [], 'The rules know nothing but themselves.'),
    mayImport('contract-on-domain', '^processes/contract/', ['^domain/'], 'The contract speaks of rules only.'),
    mayImport(
      'lint-on-contract',
      '^processes/lint/',
      ['^processes/contract/', '^domain/'],
      'Lint runs without a server.',
    ),
    mayImport('server-below', '^server/', ['^domain/', '^processes/(contract|lint)/', '^messages/'], 'Nothing above.'),
    mayImport(
      'workers-on-server',
      '^workers/',
      ['^server/', '^domain/', '^processes/contract/'],
      'Beside the web app.',
    ),
    mayImport('components-on-domain', '^components/', ['^domain/'], 'Props in, JSX out.'),
    mayImport(
      'app-on-server',
      '^app/',
      ['^server/', '^domain/', '^processes/(contract|lint)/', '^components/', '^messages/', '^package\\.json$'],
      'Routes call services.',
    ),
    mayImport(
      'scripts-not-app',
      '^(scripts|bench|prisma)/',
      ['^(scripts|bench|prisma|server|domain|processes)/', '^workers/', '^tests/harness/', '^package\\.json$'],
      'Command lines call services.',
    ),
    {
      name: 'domain-does-nothing',
      comment: 'No input, no output: hashing is the only thing of Node the rules may use.',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'domain-without-framework',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { path: `${npm}/(next|react|react-dom|@prisma|pg|pino|@camunda8|next-intl)/` },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { pathNot: [tests, '^tests/', '^config/', '^scripts/', '^bench/'] },
      to: { path: [tests, '^tests/'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: npm },
    exclude: { path: ['^server/db/generated/', '\\.css$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
