import type { components } from '@octokit/openapi-types'
import type { Json } from '../world/names.ts'

type Schemas = components['schemas']

/**
 * An answer as GitHub's own description has it, by the name of its schema; only the types know of the description, and
 * nothing of it is read when this runs.
 */
export type Described<Name extends keyof Schemas> = Shape<Schemas[Name]>

/** The same but for some fields, of which the World says what the description does not foresee. */
export type DescribedBut<Name extends keyof Schemas, Fields> = Omit<Described<Name>, keyof Fields> & Readonly<Fields>

/** The fields alone that the description demands, for what becomes part of a larger answer. */
export type Demanded<Name extends keyof Schemas> = {
  readonly [
    Key in keyof Described<Name> as object extends Pick<Described<Name>, Key> ? never : Key
  ]: Described<Name>[Key]
}

/** A type of the description as our JSON: never to be changed, without `undefined` and `bigint`. */
type Shape<Type> = Type extends bigint
  ? never
  : unknown extends Type
    ? Json
    : Type extends readonly (infer Item)[]
      ? readonly Value<Item>[]
      : Type extends object
        ? { readonly [Key in keyof Type]: Value<Exclude<Type[Key], undefined>> }
        : Type

/** The same within another one, where somebody may also be `null`: `simpleUser` knows no account of that login. */
type Value<Type> = Shape<Type> | (Type extends Schemas['simple-user'] ? null : never)
