/** A name of the district's data in both languages; English is missing where the district gave none. */
export type Named = { code: string; name: string; nameEn?: string | null }

/** Takes a named thing and the page's locale; gives the name to show. */
export function nameIn(locale: string, named: Pick<Named, 'name' | 'nameEn'>): string {
  return locale === 'en' ? (named.nameEn ?? named.name) : named.name
}

/** Takes a grid; gives the name of the street it lies in, null where that is not known. */
export function streetName(
  locale: string,
  { street, streetEn }: { street: string | null; streetEn: string | null },
): string | null {
  return street && nameIn(locale, { name: street, nameEn: streetEn })
}

/** Takes who worked a step; gives the name of the unit, null where there is none. */
export function unitName(
  locale: string,
  { unit, unitEn }: { unit: string | null; unitEn?: string | null | undefined },
): string | null {
  return unit && nameIn(locale, { name: unit, nameEn: unitEn })
}

/** Takes a text in both languages and the page's locale; gives the one to show. */
export function textIn(locale: string, text: { zh: string; en: string }): string {
  return locale === 'en' ? text.en : text.zh
}

/** A grid and the community it lies in. */
export type GridPlace = Named & { community: string | null; communityEn?: string | null }

/** Takes a grid; gives the name of the community it lies in, null where its own name already begins with it. */
export function communityName(locale: string, { name, community, communityEn }: GridPlace): string | null {
  if (!community || name.startsWith(community)) return null
  return nameIn(locale, { name: community, nameEn: communityEn })
}

/** Takes a grid; gives its name with the community it lies in. */
export function placeName(locale: string, grid: GridPlace): string {
  return [communityName(locale, grid), nameIn(locale, grid)].filter(Boolean).join(' ')
}
