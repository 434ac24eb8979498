import { both } from './definition.ts'

/** A code of the district's data: a role, a status, a text. */
export const codePattern = {
  value: '^[a-zA-Z][a-zA-Z0-9._-]*$',
  help: both('字母开头，只用字母、数字、点和连字符', 'A letter first, then letters, digits, dots and dashes'),
}

export const namePattern = {
  value: '^[a-z][a-zA-Z0-9]*$',
  help: both('小写字母开头，只用字母和数字', 'A small letter first, then letters and digits'),
}

export const momentPattern = {
  value: '^([1-9][0-9]?%|100%|(start)?\\+[1-9][0-9]* (minute|hour|day|workhour|workday))$',
  help: both('写成 80%、100%、+1 day 或 start+30 minute', 'Write 80%, 100%, +1 day or start+30 minute'),
}
