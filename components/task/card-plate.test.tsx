import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CardPlate } from './card-plate.tsx'

const wordOn = (card: string | null, locale = 'zh-CN') =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{}}>
      <CardPlate card={card} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, '')

describe('the card of a case', () => {
  it.each([
    ['yellow', '黄牌', 'Yellow card'],
    ['red', '红牌', 'Red card'],
    ['black', '黑牌', 'Black card'],
  ])('%s is named in the language of the reader, never by its code', (card, zh, en) => {
    expect([wordOn(card), wordOn(card, 'en')]).toEqual([zh, en])
  })

  it('that a model invents is shown under its own name; no card is nothing', () => {
    expect([wordOn('orange'), wordOn('toString'), wordOn(null)]).toEqual(['orange', 'toString', ''])
  })
})
