import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, isAbsolute } from 'node:path'
import { StepFailure } from './step-failure.ts'

/**
 * `hashFiles(…)`: SHA-256 over the SHA-256 of each file of the workspace that matches, `''` where none does.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#hashfiles
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const [option, ...others] = patterns
  const follow = option?.toLowerCase() === '--follow-symbolic-links'
  if (!follow && option?.startsWith('--') === true)
    throw new StepFailure(`Invalid glob option ${option}, available option: '--follow-symbolic-links'.`)
  const files = new Set<string>()
  for (const pattern of (follow ? others : patterns).flatMap((text) => text.split('\n')).map((text) => text.trim())) {
    if (pattern === '' || pattern.startsWith('#')) continue
    const excludes = pattern.startsWith('!')
    for (const path of globSync(excludes ? pattern.slice(1) : pattern, { cwd: workspace })) {
      const file = isAbsolute(path) ? path : join(workspace, path)
      if (excludes) files.delete(file)
      else if (existsSync(file) && isWithin(workspace, file) && statSync(file).isFile()) files.add(file)
    }
  }
  if (files.size === 0) return ''
  const all = createHash('sha256')
  for (const file of [...files].sort()) all.update(createHash('sha256').update(readFileSync(file)).digest())
  return all.digest('hex')
}

function isWithin(folder: string, file: string): boolean {
  const path = relative(realpathSync(folder), realpathSync(file))
  return !path.startsWith('..') && !isAbsolute(path)
}
