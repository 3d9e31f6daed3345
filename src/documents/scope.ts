import type { Directive, EdgeKind, Name } from '../domain/words.ts'
import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkScope } from './validators/scope.ts'

/** A task that belongs to a release; `externalId` is its id in the system it came from. */
export interface ReleaseTask {
  readonly id: string
  readonly repository: Name
  readonly issue?: number
  readonly branch?: string
  readonly pullRequest?: number
  readonly sprint?: string
  readonly externalId?: string
  readonly directive?: Directive
}

/** A change in `from` that needs another one in `to`; `source` is who said so. */
export interface CrossRepoDependency {
  readonly from: Name
  readonly to: Name
  readonly kind: EdgeKind
  readonly source: 'train' | 'task' | 'person'
}

/** `scope.json` of a release branch. */
export interface Scope {
  readonly tasks: readonly ReleaseTask[]
  readonly dependencies: readonly CrossRepoDependency[]
}

const scope: Printed = { name: 'scope.json', validator: checkScope, limit: 480_000 }

/** The scope that a text says. Throws UserError with every problem. */
export function readScope(text: string): Scope {
  return readPrinted(scope, text) as Scope
}

/** The text of a scope: canonical JSON on one line. Throws UserError above 480 kB. */
export function printScope(value: Scope): string {
  return printPrinted(scope, value)
}
