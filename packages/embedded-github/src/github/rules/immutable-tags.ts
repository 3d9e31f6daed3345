import type { Release, Repository, World } from '../world/world.ts'
import type { Move } from './violations.ts'

/**
 * The objections to moving a tag that an immutable release has, or had: it stands as long as the release does, and its
 * name is nobody's ever again, whatever they may bypass
 * (docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases; the sentence of a creation:
 * github.com/SalamLang/Salam/pull/1627).
 */
export function findImmutability(
  world: World,
  repository: Repository,
  { ref, before, after }: Move,
): readonly string[] {
  if (!isBurnt(world, repository, ref)) return []
  if (before === null) return ['Cannot create ref due to creations being restricted.']
  if (after !== null) return ['Cannot update this protected ref.']
  const isHeld = repository.releases.some(({ immutable, tag }) => immutable === true && `refs/tags/${tag}` === ref)
  return isHeld ? ['Cannot delete this tag'] : []
}

/** True if an immutable release has used a tag by this full name, here or in a deleted repository of this name. */
export function isBurnt({ burntTags = {} }: World, repository: Repository, ref: string): boolean {
  return (
    (repository.burntTags?.includes(ref) ?? false) || (burntTags[repository.name.toLowerCase()]?.includes(ref) ?? false)
  )
}

/** The tags of a repository that was published in once its release is out: with an immutable one, one more is burnt. */
export function burnTag({ burntTags = [] }: Repository, { tag, immutable }: Release): readonly string[] {
  const ref = `refs/tags/${tag}`
  return immutable !== true || burntTags.includes(ref) ? burntTags : [...burntTags, ref]
}

/** The burnt tags that stay when a repository goes: one made anew under its name cannot use them either. */
export function keepBurnt(
  { burntTags = {} }: World,
  { name, burntTags: own = [] }: Repository,
): NonNullable<World['burntTags']> {
  const key = name.toLowerCase()
  return own.length === 0 ? burntTags : { ...burntTags, [key]: [...new Set([...(burntTags[key] ?? []), ...own])] }
}
