import type { Scope } from '../domain/scope/tasks.ts'
import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkScope } from './generated/scope.ts'

const scope: Printed = { name: 'scope.json', validator: checkScope, limit: 480_000 }

/** The scope that a text says. Throws UserError with every problem. */
export function readScope(text: string): Scope {
  return readPrinted(scope, text) as Scope
}

/** The text of a scope: canonical JSON on one line. Throws UserError above 480 kB. */
export function printScope(value: Scope): string {
  return printPrinted(scope, value)
}
