const listField = '.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime'
const openList = '.fjs-dropdownlist, .flatpickr-calendar.open'

/**
 * Puts the focus on a field. form-js opens a list as soon as its field has the focus, over the fields below it: here the
 * list stays closed until a person opens it by mouse, by typing or by the arrow down.
 */
export function focusQuietly(input: HTMLElement): void {
  const hold = (event: FocusEvent) => event.target === input && event.stopImmediatePropagation()
  if (!input.closest(listField)) return input.focus({ preventScroll: true })
  // form-js is Preact, which hears of the focus by its bubbling twin
  for (const kind of ['focus', 'focusin'] as const) addEventListener(kind, hold, { capture: true })
  input.focus({ preventScroll: true })
  for (const kind of ['focus', 'focusin'] as const) removeEventListener(kind, hold, { capture: true })
  if (input.matches('.fjs-select-hidden-input')) input.addEventListener('keydown', openByArrow)
}

/** A list without search field opens by focus alone, so an arrow gives it the focus it was not told of. */
function openByArrow({ key, currentTarget }: KeyboardEvent): void {
  if (key !== 'ArrowDown' || !(currentTarget instanceof HTMLElement)) return
  currentTarget.removeEventListener('keydown', openByArrow)
  if (!isOpen(currentTarget)) currentTarget.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
}

/** Says whether a key goes to a list that is closed: it searches nothing, so digits are free for the step's results. */
export function isAtClosedList({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('.fjs-form-field-select') !== null && !isOpen(target)
}

const isOpen = (input: HTMLElement) => input.closest('.fjs-form-field')?.querySelector(openList) != null
