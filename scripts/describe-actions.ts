import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The parts of action.yml that its README shows (docs.github.com: metadata-syntax). */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required: boolean; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** A README with its input and output tables written anew from action.yml, between the markers. */
export function describeAction(readme: string, { inputs, outputs }: ActionFile): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [`\`${name}\``, input.description, input.required ? 'required' : input.default ? `\`${input.default}\`` : ''])
  const outputRows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description])
  return replace(replace(readme, 'inputs', table(['Input', 'Meaning', 'Default'], inputRows)), 'outputs', table(['Output', 'Meaning'], outputRows))
}

function replace(readme: string, name: string, content: string): string {
  return readme.replace(new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`), () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

if (import.meta.main) {
  for (const name of readdirSync('actions')) {
    const file = `actions/${name}/README.md`
    writeFileSync(file, describeAction(readFileSync(file, 'utf8'), parse(readFileSync(`actions/${name}/action.yml`, 'utf8'))))
  }
}
