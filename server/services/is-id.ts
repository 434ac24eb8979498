import { validate } from 'uuid'

/** Says whether text from outside can be an id of ours at all; the database throws on anything else. */
export function isId(text: string): boolean {
  return validate(text)
}
