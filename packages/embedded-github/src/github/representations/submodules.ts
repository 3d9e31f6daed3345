import { findEntry } from '../git/trees.ts'
import type { World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import type { DescribedBut } from './described.ts'

/** What a submodule has of its own; `.gitmodules` need not name the origin. */
type Addresses = Pick<
  DescribedBut<'content-submodule', { submodule_git_url: string | null }>,
  'submodule_git_url' | 'git_url' | 'html_url' | '_links'
>

/**
 * The origin of a submodule, by `.gitmodules` (git-scm.com/docs/gitmodules), and its addresses if that is at this
 * GitHub.
 */
export function submoduleJson(
  world: World,
  tree: Sha,
  path: string,
  { sha, self }: { readonly sha: Sha; readonly self: string },
): Addresses {
  const url = urlOf(
    Buffer.from(world.objects.get(findEntry(world.objects, tree, '.gitmodules')?.sha ?? '')?.content ?? []).toString(
      'utf8',
    ),
    path,
  )
  const here = [world.url, 'https://github.com'].find((host) => url?.startsWith(`${host}/`) === true)
  const name =
    here === undefined ? undefined : /^([^/]+\/[^/]+?)(?:\.git)?\/?$/u.exec(url?.slice(here.length + 1) ?? '')?.[1]
  const [git, html] =
    name === undefined
      ? [null, null]
      : [`${world.url}/repos/${name}/git/trees/${sha}`, `${world.url}/${name}/tree/${sha}`]
  return { submodule_git_url: url, git_url: git, html_url: html, _links: { self, git, html } }
}

/** The address under which `.gitmodules` has a path. */
function urlOf(gitmodules: string, path: string): string | null {
  const sections = gitmodules.split(/^\s*\[submodule /mu).map(
    (section) =>
      new Map(
        section.split('\n').map((line) => {
          const [key = '', ...value] = line.split('=')
          return [key.trim(), value.join('=').trim()] as const
        }),
      ),
  )
  return sections.find((section) => section.get('path') === path)?.get('url') ?? null
}
