export type Translate = (text: string, values?: Record<string, string | number>) => string

/** Takes a dictionary, or null for the words as they are; gives what bpmn.io asks for every text it shows. */
export function translateBy(dictionary: Readonly<Record<string, string>> | null): Translate {
  return (text, values = {}) =>
    (dictionary?.[text] ?? text).replace(/{([^}]+)}/g, (whole, name: string) => String(values[name] ?? whole))
}
