import type { Locator } from '@playwright/test'

/** What stays Latin in a Chinese editor: names of formats and standards, units of files, and what names itself. */
const allowed = [
  ...['BPMN', 'BPMN.iO', 'bpmn.io', 'DMN', 'FEEL', 'JSON', 'CSV', 'ISO 8601', 'UTC', 'cron', 'ID', 'README.md'],
  // names of the contract, in what a template says it does
  ...['gridUnit', 'region', 'regionLevel', 'leadUnit', 'coUnits', 'urgency', 'to.role.', 'true', 'ratingDueAt'],
  ...['answer.status', 'answer.body'],
  // initials as they are typed to find a category
  'ljdf',
  // shortcuts
  ...['Ctrl', 'Shift', 'Alt', 'Enter', 'Esc'],
]

/**
 * Takes a part of a page; gives every Latin word it shows or says, but for the allowed ones, what is drawn on the canvas,
 * marks of the checks (their words are the linter's), code, and what people typed.
 */
export async function latinIn(part: Locator): Promise<string[]> {
  const said = await part.evaluate((root) => {
    const theirs = '.djs-visual, .djs-overlay-finding, .cm-content, code, pre, textarea, style, script'
    const texts: string[] = []
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const holder = node.parentElement
      if (!holder || holder.closest(theirs) || !holder.checkVisibility()) continue
      texts.push(node.textContent ?? '')
    }
    const attributes = ['aria-label', 'placeholder', 'title', 'data-placeholder']
    for (const element of root.querySelectorAll(attributes.map((name) => `[${name}]`).join())) {
      if (element.closest(theirs) || !element.checkVisibility()) continue
      for (const name of attributes) texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
  const longestFirst = allowed.toSorted((one, other) => other.length - one.length)
  const rest = said.map((text) => longestFirst.reduce((left, word) => left.replaceAll(word, ''), text).trim())
  return [...new Set(rest.filter((text) => /[A-Za-z]{2,}/.test(text)))]
}
