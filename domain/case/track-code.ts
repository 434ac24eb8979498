/** Crockford's alphabet: no I, L, O, U, so nothing looks like something else when read out or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 12 characters are 60 bits: at a thousand guesses a second a hit among a million cases takes about 18 years. */
export const trackCodeLength = 12

/** Takes at least 12 random bytes from a secure source; gives a track code. */
export function trackCodeFrom(random: Uint8Array): string {
  if (random.length < trackCodeLength) throw new RangeError('a track code needs 12 random bytes')
  return Array.from(random.subarray(0, trackCodeLength), (byte) => alphabet[byte % 32]).join('')
}

/** Takes what a person typed; gives the code as stored: upper case, no separators, look-alikes read as meant. Null if it is none. */
export function parseTrackCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === trackCodeLength && [...code].every((char) => alphabet.includes(char)) ? code : null
}

/** Takes a code; gives it in groups of four, as people read it: `7K2M-9QXD-04TB`. */
export function displayTrackCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
