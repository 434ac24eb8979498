import type { LoadGrids } from '@/components/form/position-slot-field.tsx'
import { callApi } from './call-api.ts'

/** Fetches the grids of the district for a map in a form; none where nobody answers. */
export const loadGrids: LoadGrids = async () => {
  const answer = await callApi<NonNullable<Awaited<ReturnType<LoadGrids>>>>('/api/v1/grids')
  return answer.ok ? answer.value : null
}
