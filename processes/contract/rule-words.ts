import type { BundleFile } from './bundle.ts'
import { decisionsOf, parseDmn } from './moddle/parse-dmn.ts'

export type RuleWords = {
  /** by decision: every name its file mentions, which is no less than what it looks at */
  asks: Map<string, string[]>
  /** what the results of tables are called, by their names */
  labels: Map<string, string>
}

/** Takes the rules of a bundle; gives what they look at and what people call their results. */
export async function ruleWords(files: readonly BundleFile[]): Promise<RuleWords> {
  const [asks, labels] = [new Map<string, string[]>(), new Map<string, string>()]
  for (const { text } of files) {
    const names = namesIn(text)
    for (const { id } of decisionsOf(await parseDmn(text))) asks.set(id, names)
    for (const [tag] of text.matchAll(/<(?:\w+:)?(?:output|input)\s[^>]*>/g)) {
      const [name, label] = [attribute(tag, 'name'), attribute(tag, 'label')]
      if (name && label) labels.set(name, label)
    }
  }
  return { asks, labels }
}

function namesIn(text: string): string[] {
  const formulas = [...text.matchAll(/<(?:\w+:)?text>([\s\S]*?)<\/(?:\w+:)?text>/g)].map(([, formula = '']) => formula)
  const plain = formulas
    .join('\n')
    .replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, ' ')
  return [...new Set(plain.match(/[A-Za-z_]\w*/g) ?? [])]
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
