import createNextIntlPlugin from 'next-intl/plugin'

const withIntl = createNextIntlPlugin('./app/i18n/request.ts')

/** What may stand in a frame, and whose: old browsers ask the first, all others the second. */
const framed = (option, ancestors) => [
  { key: 'X-Frame-Options', value: option },
  {
    key: 'Content-Security-Policy',
    value: `base-uri 'self'; form-action 'self'; frame-ancestors ${ancestors}; object-src 'none'`,
  },
]

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(self), microphone=()' },
  ...framed('DENY', "'none'"),
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // tests build and run beside a running start
  distDir: process.env.NEXT_DIST_DIR || '.next',
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { '@bpmn-io/element-templates-validator': './components/design/flow/trusted-templates.ts' },
  },
  // `npm run check` holds the types; a start should not check them a second time
  typescript: { ignoreBuildErrors: true },
  // the engine's client loads files by computed names, which a bundle cannot follow
  serverExternalPackages: ['@camunda8/sdk'],
  headers: async () => [
    { source: '/:path*', headers },
    // the phone in which a form is tried stands in our own workbench
    { source: '/design/preview', headers: framed('SAMEORIGIN', "'self'") },
  ],
}

export default withIntl(config)
