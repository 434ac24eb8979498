/** A name of the district's data in both languages; English is missing where the district gave none. */
export type Named = { code: string; name: string; nameEn?: string | null }

/** Takes a named thing and the page's locale; gives the name to show. */
export function nameIn(locale: string, named: Pick<Named, 'name' | 'nameEn'>): string {
  return locale === 'en' ? (named.nameEn ?? named.name) : named.name
}

/** Takes a text in both languages and the page's locale; gives the one to show. */
export function textIn(locale: string, text: { zh: string; en: string }): string {
  return locale === 'en' ? text.en : text.zh
}

/** Takes a grid; gives its name with the community it lies in, unless the name already begins with it. */
export function placeName(locale: string, grid: Named & { community: string | null }): string {
  const name = nameIn(locale, grid)
  return grid.community && !grid.name.startsWith(grid.community) ? `${grid.community} ${name}` : name
}
