import type { Words } from '@/domain/shared/words.ts'

/** What a code in a rule stands for. */
export const codeKinds = ['unit', 'region', 'category', 'kind', 'regionLevel', 'channel'] as const

export type CodeKind = (typeof codeKinds)[number]

/** A code of the district with what people call it. */
export type Code = {
  code: string
  name: Words
  /** what it is listed under */
  group?: Words | undefined
  /** a category is one of this kind: the same code is something else in the other */
  within?: string | undefined
  /** stands for every code that begins with it */
  whole?: boolean | undefined
}

/** Every code a rule may be written with, by what it stands for, in the order people look for them. */
export type CodeBook = Record<CodeKind, readonly Code[]>

export const noCodes: CodeBook = { unit: [], region: [], category: [], kind: [], regionLevel: [], channel: [] }

const kindsOfNames: Record<string, CodeKind> = {
  ...{ region: 'region', category: 'category', kind: 'kind', regionLevel: 'regionLevel', channel: 'channel' },
  ...{ gridUnit: 'unit', centreUnit: 'unit', leadUnit: 'unit', coUnits: 'unit' },
}

/** Takes the name of a fact or a result, as the contract calls it; gives what its codes stand for, null where it holds none we know. */
export function codeKindOf(name: string | undefined): CodeKind | null {
  const plain = name?.trim() ?? ''
  return Object.hasOwn(kindsOfNames, plain) ? (kindsOfNames[plain] ?? null) : null
}

type Asked = { within?: string | undefined; whole?: boolean | undefined }

/** Gives what a code is called, null for one the book does not hold. */
export type NameOf = (kind: CodeKind, code: string, asked?: Asked) => Words | null

/** Takes the book; gives how to look a code up. Where it stands for several things and nobody says which, all are named. */
export function namesOf(book: CodeBook): NameOf {
  const held = new Map<string, Code[]>()
  for (const kind of codeKinds)
    for (const each of book[kind]) {
      const key = `${kind} ${each.code}`
      held.set(key, [...(held.get(key) ?? []), each])
    }
  return (kind, code, { within, whole = false } = {}) => {
    const meant = (held.get(`${kind} ${code}`) ?? []).filter(
      (each) => (each.whole ?? false) === whole && (!within || (each.within ?? within) === within),
    )
    if (meant.length === 0) return null
    const all = (language: keyof Words) => [...new Set(meant.map(({ name }) => name[language]))].join('／')
    return { zh: all('zh'), en: all('en') }
  }
}
