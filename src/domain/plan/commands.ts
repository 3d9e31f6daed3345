import type { Train } from '../words/train.ts'

/**
 * The command that sends an ask through control's form, ready to paste (https://cli.github.com/manual/gh_workflow_run).
 * All its words are allow-listed names.
 */
export function askCommand(
  train: Pick<Train, 'control'>,
  manifest: { readonly release: { readonly id: string } },
  ask: string,
  fields: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries({ ask, release: manifest.release.id, ...fields }).map(
    ([key, value]) => `-f ${key}=${value}`,
  )
  return `gh workflow run release.yml --repo ${train.control} ${given.join(' ')}`
}
