/** What bpmn.io writes into the page without asking its dictionary, word by word. */
export const hardWords: Readonly<Record<string, string>> = {}
