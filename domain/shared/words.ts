/** What a person reads, in both languages. */
export type Words = { zh: string; en: string }
