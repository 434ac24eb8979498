/** Everything bpmn.io asks a translation for, by the English of it. */
export const dictionary: Readonly<Record<string, string>> = {}
