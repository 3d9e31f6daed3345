import { join } from 'node:path'
import { readFolder } from './folder.ts'

/** Where Convoy's own workflows and actions are published, and the tag that a starter names before it is pinned. */
export const kitRepository = 'convoy-release/convoy'
export const kitTag = 'v1'

/** A starter workflow as it is committed: every use of the kit at one commit, the tag kept as a comment for Dependabot and people. */
export function pinStarter(text: string, commit: string): string {
  return text.replace(/^(\s*(?:- )?uses:\s*['"]?convoy-release\/convoy\/[^\s@'"]+)@v1\b(['"]?)[^\n]*$/gm, `$1@${commit}$2 # ${kitTag}`)
}

/** Those of the starters that one repository needs; a defect where the kit has none at a path. */
export function pickStarters(starters: Readonly<Record<string, string>>, paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => {
    const text = starters[path]
    if (text === undefined) throw new Error(`the kit has no starter ${path}`)
    return [path, text]
  }))
}

/** The starter files of the control repository or of a participant, pinned, by path. */
export async function readStarters(kit: string, role: 'control' | 'participant', commit: string): Promise<Readonly<Record<string, string>>> {
  const { files } = await readFolder(join(kit, 'examples', 'starters', role))
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, pinStarter(Buffer.from(content).toString('utf8'), commit)]))
}
