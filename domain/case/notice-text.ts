/** What the texts of notices leave out when it is not known. */
export const unknownParams = { number: '', step: '_', by: '_', reason: '_' }

/**
 * Takes the code a notice carries and whether there is a text of that name; gives the text to show: that of the code,
 * of its group (`feedback.other`), or news in general. Codes of models may be ones nobody knows.
 */
export function noticeText(code: string, isKnown: (name: string) => boolean): string {
  const group = `${code.split('.')[0]}.other`
  return isKnown(code) ? code : isKnown(group) ? group : 'other'
}
