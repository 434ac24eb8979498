/**
 * Takes what a parser gives for an attribute or a text; gives it as text. Line ends and blanks around it have no meaning
 * in either language; what is no plain value is nothing.
 */
export function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}
