/** 黄牌 → 红牌 → 黑牌, each worse than the one before (DOMAIN 6). */
const cards = ['yellow', 'red', 'black'] as const

/** Takes text; says whether it is one of the cards a policy may show. */
export const isCard = (text: string): boolean => rankOf(text) !== -1

/**
 * Takes the card a case shows and one that is to be shown; gives whether it takes its place. A case shows the worst card
 * any of its clocks has given it, in whatever order these come; a card nobody ranks takes the place of any.
 */
export function outranks(wanted: string, shown: string | null): boolean {
  const [to, from] = [rankOf(wanted), shown === null ? -1 : rankOf(shown)]
  return wanted !== shown && (to === -1 || from === -1 || to > from)
}

const rankOf = (card: string): number => cards.findIndex((known) => known === card)
