type Entries = Record<string, object>
type PopupMenu = { registerProvider(menu: string, priority: number, provider: object): void }

/** What the engine and the rules understand besides our own templates. */
const plain = new Set([
  ...['exclusive-gateway', 'parallel-gateway', 'event-based-gateway', 'none-end-event', 'none-start-event'],
  ...['timer-intermediate-catch', 'script-task', 'call-activity', 'event-subprocess', 'expanded-subprocess'],
])

/** Low: this one sees what the others offer. */
const PRIORITY = 100

class LeanMenu {
  static $inject = ['popupMenu']

  constructor(popupMenu: PopupMenu) {
    for (const menu of ['bpmn-append', 'bpmn-create']) popupMenu.registerProvider(menu, PRIORITY, this)
  }

  getPopupMenuEntries() {
    return (entries: Entries): Entries => {
      const all = Object.entries(entries)
      const ours = all.filter(([id]) => /^(append|create)\.template-/.test(id))
      return Object.fromEntries([...ours, ...all.filter(([id]) => plain.has(id.replace(/^(append|create)-/, '')))])
    }
  }
}

/** The module that cuts the menus to our templates first, then the few plain elements the engine knows. */
export const leanMenu = { __init__: ['leanMenu'], leanMenu: ['type', LeanMenu] }
