import picomatch from 'picomatch'
import { parse } from 'yaml'
import type { Finding } from './workflow-linters.ts'

/*
 * A scope says that a finding is wrong here, and why. One that no finding needs any more would hide the next that is
 * right, so each is compared with what the linters say without it.
 */

interface ActionlintConfig {
  readonly paths?: Readonly<Record<string, { readonly ignore?: readonly string[] }>>
}
interface ZizmorConfig {
  readonly rules?: Readonly<Record<string, { readonly ignore?: readonly string[]; readonly disable?: boolean }>>
}

/** The parts of actionlint's configuration that no finding needs. */
export function unusedActionlintScopes(config: string, found: readonly Finding[]): readonly string[] {
  const { paths = {} } = (parse(config) ?? {}) as ActionlintConfig
  return Object.entries(paths).flatMap(([glob, { ignore = [] }]) => {
    const isMeant = picomatch(glob, { dot: true })
    const here = found.filter(({ linter, file }) => linter === 'actionlint' && isMeant(file))
    return ignore
      .filter((pattern) => !here.some(({ message }) => new RegExp(pattern).test(message)))
      .map((pattern) => `paths ${glob}: ${pattern}`)
  })
}

/** The parts of zizmor's configuration that no finding needs: an entry is a file name, perhaps with a line. */
export function unusedZizmorScopes(config: string, found: readonly Finding[]): readonly string[] {
  const { rules = {} } = (parse(config) ?? {}) as ZizmorConfig
  return Object.entries(rules).flatMap(([rule, { ignore = [], disable = false }]) => {
    const here = found.filter((finding) => finding.linter === 'zizmor' && finding.rule === rule)
    const isUsed = (entry: string): boolean => {
      const [name, line] = entry.split(':')
      return here.some(
        (finding) => finding.file.split('/').at(-1) === name && (line === undefined || Number(line) === finding.line),
      )
    }
    return [
      ...(disable && here.length === 0 ? [`${rule}: disable`] : []),
      ...ignore.filter((entry) => !isUsed(entry)).map((entry) => `${rule}: ${entry}`),
    ]
  })
}

/** The comments `zizmor: ignore[…]` of a file that no finding needs. */
export function unusedComments(file: string, text: string, found: readonly Finding[]): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const rules =
      /# *zizmor: *ignore\[([^\]]*)\]/
        .exec(line)?.[1]
        ?.split(',')
        .map((rule) => rule.trim()) ?? []
    const isUsed = (rule: string): boolean =>
      found.some(
        (finding) =>
          finding.file === file && finding.rule === rule && finding.lines[0] <= at + 1 && at + 1 <= finding.lines[1],
      )
    return rules.filter((rule) => !isUsed(rule)).map((rule) => `${file}:${at + 1}: ${rule}`)
  })
}
