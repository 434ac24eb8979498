import { refusalKind } from '@/domain/shared/refusal-text.ts'
import type { RefusalCode } from '@/domain/shared/refusal.ts'
import type { RouteDefinition } from './definition.ts'

/** Takes a route; gives what an address is answered with whose parameters can name nothing: like one that names nothing. */
export function absentCode({ refusals = [] }: RouteDefinition): RefusalCode {
  return refusals.find((code) => refusalKind(code) === 'not_found') ?? 'route.unknown'
}
