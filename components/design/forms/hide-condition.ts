/** When a field is shown: always, when another field has (or has not) a value, or by a formula of its own. */
export type ShowWhen =
  | { kind: 'always' }
  | { kind: 'when'; key: string; is: boolean; value: string | boolean }
  | { kind: 'formula'; text: string }

const comparison = /^=\s*([A-Za-z_]\w*)\s*(!=|=)\s*(?:"([^"\\]*)"|(true|false))\s*$/

/** Takes the formula that hides a field; gives when the field is shown. */
export function showWhen(hide: string | undefined): ShowWhen {
  if (!hide || hide.trim() === '=' || hide.trim() === '') return { kind: 'always' }
  const [, key, sign, text, truth] = comparison.exec(hide) ?? []
  if (!key || !sign) return { kind: 'formula', text: hide }
  // hidden when it differs is shown when it is the same
  return { kind: 'when', key, is: sign === '!=', value: truth === undefined ? (text ?? '') : truth === 'true' }
}

/** Takes when a field is shown; gives the formula that hides it, or null when nothing does. */
export function hideOf(show: ShowWhen): string | null {
  switch (show.kind) {
    case 'always':
      return null
    case 'when': {
      const value = typeof show.value === 'boolean' ? String(show.value) : JSON.stringify(show.value)
      return `=${show.key} ${show.is ? '!=' : '='} ${value}`
    }
    case 'formula':
      return show.text
    default:
      return show satisfies never
  }
}
