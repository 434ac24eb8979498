/** Takes where a person wanted to go; gives it when it lies in this house, else the start. Never another site. */
export function callbackPath(given: string | string[] | undefined): string {
  if (typeof given !== 'string') return '/'
  const inside = given.startsWith('/') && !given.startsWith('//') && !given.includes('\\')
  return inside && !given.startsWith('/login') ? given : '/'
}
