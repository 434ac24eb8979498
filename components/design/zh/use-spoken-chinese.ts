import { useEffect, type RefObject } from 'react'
import { hardWords } from './hard-words.ts'

const spoken = ['title', 'placeholder', 'aria-label', 'data-placeholder'] as const

/** What people write themselves is theirs, and code is code. */
const theirs =
  '.djs-visual, .bio-properties-panel-header-label, .bts-scope-id, .djs-direct-editing-parent, .cm-content, textarea, [contenteditable], code, pre'

/** Has the texts that bpmn.io writes without asking for a translation pass the dictionary, as they come. */
export function useSpokenChinese(frame: RefObject<HTMLElement | null>, chinese: boolean): void {
  useEffect(() => {
    const root = frame.current
    if (!root || !chinese) return
    const watch = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'childList') addedNodes.forEach(speak)
        else speak(target)
      }
    })
    speak(root)
    watch.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: [...spoken] })
    return () => watch.disconnect()
  }, [frame, chinese])
}

/** Says a node and everything in it in Chinese; a text that is Chinese already has no entry, so it ends by itself. */
function speak(node: Node): void {
  if (node instanceof Text) return speakText(node)
  if (!(node instanceof Element) || node.closest(theirs)) return
  for (const name of spoken) {
    const words = node.getAttribute(name)
    const chinese = words && inChinese(words)
    if (chinese && chinese !== words) node.setAttribute(name, chinese)
  }
  node.childNodes.forEach(speak)
}

function speakText(node: Text): void {
  if (node.parentElement?.closest(theirs)) return
  const chinese = inChinese(node.data)
  if (chinese !== node.data) node.data = chinese
}

function inChinese(text: string): string {
  const bare = text.trim()
  return bare && Object.hasOwn(hardWords, bare) ? text.replace(bare, hardWords[bare] as string) : text
}
