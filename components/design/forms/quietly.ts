import type { FormEditor } from '@bpmn-io/form-js-editor'

/**
 * Changes a form without its canvas taking the focus: form-js focuses the chosen field whenever it is drawn anew, and
 * whoever types in the panel, or presses undo, would be carried away. What is inert takes no focus; two frames later the
 * field is drawn.
 */
export function quietly<T>(editor: FormEditor, act: () => T): T {
  const { container } = editor.get<{ container: HTMLElement }>('config.renderer')
  if (container.contains(document.activeElement)) return act()
  container.inert = true
  requestAnimationFrame(() => requestAnimationFrame(() => (container.inert = false)))
  return act()
}
