import type { CategoryItem } from '@/components/report/category-item.ts'
import { callApi } from './call-api.ts'

/** Asks the catalogue; null when it does not answer. */
export async function searchCategories(words: string, signal: AbortSignal): Promise<CategoryItem[] | null> {
  const answer = await callApi<{ items: CategoryItem[] }>(`/api/v1/categories?q=${encodeURIComponent(words)}`, {
    signal,
  })
  return answer.ok ? answer.value.items : null
}
