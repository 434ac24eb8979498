const CHINESE = /[㐀-鿿]/

/** Takes sentences without their full stops, some perhaps empty; gives them as one line in their own punctuation. */
export function sentences(...parts: readonly (string | null | undefined)[]): string {
  const said = parts.filter((part): part is string => Boolean(part))
  return said.join(CHINESE.test(said[0] ?? '') ? '。' : '. ')
}
