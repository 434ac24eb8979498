/** What a program is told by its environment; `process.env` is one. */
export type Environment = Readonly<Record<string, string | undefined>>
