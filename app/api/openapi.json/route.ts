import packageJson from '@/package.json' with { type: 'json' }
import { openApiDocument } from '@/server/http/openapi.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { apiRoutes } from '../routes.ts'

/** The description of the API, made from the schemas that check its input. */
export function GET(): Response {
  return Response.json(openApiDocument(apiRoutes, packageJson.version), { headers: { 'cache-control': 'no-cache' } })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
