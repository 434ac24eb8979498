// C0 and C1 controls except tab and line ends, marks that reverse the direction of what follows, lone surrogates.
const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/u

/** Says whether text holds characters that cannot be seen and could hide or fake others. Line ends and tabs are fine. */
export function hasControlCharacters(text: string): boolean {
  return controls.test(text)
}

const unseen = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Takes text; gives none at all where nothing of it can be seen: spaces, joiners, fillers. */
export function orNothing(text: string): string {
  return unseen.test(text) ? '' : text
}

/** Takes text of one line; gives it without line ends and tabs, as a text field of a form does. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t]/g, ' ')
}

/** Takes text; gives it with line ends of one kind, so that the same text has the same hash everywhere. */
export function normaliseLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
