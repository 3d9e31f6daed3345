import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

/*
 * Writes the input and output tables of every action's README from its action.yml; with --check it only says which are
 * stale.
 */
const checks = process.argv.includes('--check')
for (const name of readdirSync('actions')) {
  const file = `actions/${name}/README.md`
  const readme = readFileSync(file, 'utf8')
  const described = describeAction(readme, parse(readFileSync(`actions/${name}/action.yml`, 'utf8')))
  if (described === readme) continue
  if (!checks) writeFileSync(file, described)
  else {
    process.stderr.write(`${file} differs from action.yml: node scripts/pages/describe-actions.ts\n`)
    process.exitCode = 1
  }
}

/** The parts of action.yml that its README shows (docs.github.com: metadata-syntax). */
interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required: boolean; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** A README with its input and output tables written anew from action.yml, between the markers. */
function describeAction(readme: string, { inputs, outputs }: ActionFile): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.required ? 'required' : input.default ? `\`${input.default}\`` : '',
  ])
  const outputRows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description])
  return replace(
    replace(readme, 'inputs', table(['Input', 'Meaning', 'Default'], inputRows)),
    'outputs',
    table(['Output', 'Meaning'], outputRows),
  )
}

function replace(readme: string, name: string, content: string): string {
  return readme.replace(
    new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`,
  )
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
