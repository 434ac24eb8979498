const writing = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]'

/** Says whether a key goes into a field or an open dialog, where letters are letters. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof Element && (target.matches(writing) || target.closest('dialog, [popover]') !== null)
}
