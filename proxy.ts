import { randomBytes } from 'node:crypto'
import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { pathHeader } from '@/server/auth/path-header.ts'

const policyHeader = 'content-security-policy'

/**
 * Every page gets a policy of its own: only scripts that carry this answer's nonce run, and what they load. Server
 * components learn the address, so that sign-in leads back to it.
 */
export function proxy(request: NextRequest): NextResponse {
  const { href } = request.nextUrl
  // the database holds no NUL: what is looked for is looked for without it
  if (href.includes('%00')) return NextResponse.redirect(href.replaceAll('%00', ''))
  const framed = request.nextUrl.pathname === '/design/preview'
  const policy = pagePolicy(randomBytes(16).toString('base64'), framed ? "'self'" : "'none'")
  const headers = new Headers(request.headers)
  headers.set(policyHeader, policy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(policyHeader, policy)
  return response
}

// Styles may stand inline: React, the map and the bpmn.io editors position things by style attributes.
// The phone in which a form is tried is a frame of our own page; nothing else of ours stands in one.
function pagePolicy(nonce: string, framedBy: string): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
}

// Not the API: a request that passes here is read into memory first, and a picture may have 20 MB.
export const config = { matcher: ['/((?!api/|_next/|.*\\.[\\w]+$).*)'] }
