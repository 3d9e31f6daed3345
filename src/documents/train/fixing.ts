import { at, itemsOf, textOf } from '../loose.ts'
import { fault, quote, type Fault } from '../source.ts'

/** Rules about the agent that fixes, and about paths that no fix may touch, that a schema cannot express. */
export function checkFixing(train: unknown): readonly Fault[] {
  return [...checkAgent(train), ...checkGlobs(train)]
}

/** The release App is installed in one account, and GitHub does not tell upper from lower case in its name. */
function checkAgent(train: unknown): readonly Fault[] {
  const owner = textOf(at(train, 'control'))?.split('/')[0] ?? ''
  const agent = textOf(at(train, 'fix', 'agent'))
  if (agent === undefined || owner === '' || agent.toLowerCase().startsWith(`${owner.toLowerCase()}/`)) return []
  return [fault('TRAIN_AGENT_OWNER', ['fix', 'agent'], 'value', quote(agent), quote(owner))]
}

/** A rule that matches nothing protects nothing, and nobody would notice. */
function checkGlobs(train: unknown): readonly Fault[] {
  return itemsOf(at(train, 'fix', 'deny-paths')).flatMap(([index, glob]) => {
    const text = textOf(glob)
    return text === undefined || matchesPaths(text)
      ? []
      : [fault('TRAIN_GLOB', ['fix', 'deny-paths', index], 'value', quote(text))]
  })
}

/** Every part of a path is a name. A bracket that nothing closes is only itself, and `!` takes nothing out. */
function matchesPaths(glob: string): boolean {
  const names = glob.replace(/^\.\//u, '').split('/')
  return (
    glob.trim() === glob &&
    !/^!|\[!|\\\w/u.test(glob) &&
    names.every((name) => !['', '.', '..'].includes(name)) &&
    isBalanced(glob)
  )
}

function isBalanced(glob: string): boolean {
  let [left, before] = [glob.replace(/\\./gsu, '').replace(/\[[^\]]+\]/gu, ''), '']
  while (left !== before) [left, before] = [left.replace(/\{[^{}]*\}/gu, ''), left]
  return !/[[\]{}]/u.test(left)
}
