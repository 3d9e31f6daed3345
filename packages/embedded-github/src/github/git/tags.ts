import { parsePerson, printPerson, readHeaders, type Person } from './commits.ts'
import type { Objects, ObjectType } from './objects.ts'
import type { Sha } from '../world/names.ts'

/** An annotated tag as git stores it. A signature is part of its message. */
export interface Tag {
  readonly object: Sha
  readonly type: ObjectType
  readonly name: string
  readonly tagger: Person | null
  readonly message: string
}

export function readTag(objects: Objects, sha: Sha): Tag | null {
  const object = objects.get(sha)
  if (object?.type !== 'tag') return null
  const text = Buffer.from(object.content).toString('utf8')
  const end = text.indexOf('\n\n')
  const headers = new Map(readHeaders(end === -1 ? text : text.slice(0, end)))
  const tagger = headers.get('tagger')
  return {
    object: headers.get('object') ?? '',
    type: objects.get(headers.get('object') ?? '')?.type ?? 'commit',
    name: headers.get('tag') ?? '',
    tagger: tagger === undefined ? null : parsePerson(tagger),
    message: end === -1 ? '' : text.slice(end + 2),
  }
}

export function writeTag(objects: Objects, tag: Tag): Sha {
  const lines = [
    `object ${tag.object}`,
    `type ${tag.type}`,
    `tag ${tag.name}`,
    ...(tag.tagger === null ? [] : [`tagger ${printPerson(tag.tagger)}`]),
  ]
  return objects.put({ type: 'tag', content: Buffer.from(`${lines.join('\n')}\n\n${tag.message}`) })
}
