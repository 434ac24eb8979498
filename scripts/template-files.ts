import { format, resolveConfig } from 'prettier'
import { catalogue } from '@/processes/contract/catalogue/catalogue.ts'
import { toDocs } from '@/processes/contract/catalogue/to-docs.ts'
import { toTemplate } from '@/processes/contract/catalogue/to-template.ts'
import { expandGuide } from './expand-guide.ts'

export type TemplateFile = { path: string; text: string }

/** Gives what `npm run templates` writes, by path from the root: a template per entry and the page about them all. */
export async function templateFiles(root: string): Promise<TemplateFile[]> {
  const files = [
    ...catalogue.map((entry) => ({
      path: `processes/contract/templates/${entry.id.replace(/^whistle\./, '').replaceAll('.', '-')}.json`,
      text: JSON.stringify(toTemplate(entry)),
    })),
    { path: 'docs/process-contract.md', text: toDocs(catalogue, expandGuide(root)) },
  ]
  return Promise.all(files.map(({ path, text }) => tidy(root, path, text)))
}

async function tidy(root: string, path: string, text: string): Promise<TemplateFile> {
  const filepath = `${root}/${path}`
  const config = await resolveConfig(filepath)
  return { path, text: await format(text, { ...config, filepath }) }
}
