/** One row of the catalogue as the search gives it. The key is (standard, kind, code). */
export type CategoryItem = {
  standard: string
  kind: string
  code: string
  name: string
  className: string
  synonyms?: string[]
}

/** Gives the key of a category as one string, for lists and comparisons. */
export function categoryKey({ standard, kind, code }: Pick<CategoryItem, 'standard' | 'kind' | 'code'>): string {
  return `${standard}/${kind}/${code}`
}
