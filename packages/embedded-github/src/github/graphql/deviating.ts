import { GraphQLError, Kind, OperationTypeNode } from 'graphql'
import type { DocumentNode } from 'graphql'
import { findViolations, sayViolations } from '../rules/violations.ts'
import type { RefUpdate } from '../git/refs.ts'
import type { Repository, World } from '../world/world.ts'
import { forbidden, Refusal } from './refusal.ts'
import type { Session } from './session.ts'

/**
 * The errors of a host whose schema has no `updateRefs`, in the words and with the codes of GitHub's own server
 * (graphql-ruby); none: it has.
 */
export function findAbsent({ deviations }: World, document: DocumentNode): readonly GraphQLError[] {
  if (deviations?.updateRefs !== 'absent') return []
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.MUTATION) return []
    const fields = definition.selectionSet.selections.filter(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === 'updateRefs',
    )
    const typed = (definition.variableDefinitions ?? []).filter(
      ({ type }) =>
        (type.kind === Kind.NON_NULL_TYPE ? type.type : type).kind === Kind.NAMED_TYPE &&
        JSON.stringify(type).includes('"UpdateRefsInput"'),
    )
    return [
      ...typed.map(
        ({ variable }) =>
          new GraphQLError(`UpdateRefsInput isn't a defined input type (on $${variable.name.value})`, {
            extensions: {
              code: 'variableRequiresValidType',
              typeName: 'UpdateRefsInput',
              variableName: variable.name.value,
            },
          }),
      ),
      ...fields.map(
        () =>
          new GraphQLError("Field 'updateRefs' doesn't exist on type 'Mutation'", {
            extensions: { code: 'undefinedField', typeName: 'Mutation', fieldName: 'updateRefs' },
          }),
      ),
    ]
  })
}

/** Refuses `updateRefs` as a deviating GitHub does. */
export function refuseUpdateRefs(
  { world, token }: Session,
  repository: Repository,
  updates: readonly RefUpdate[],
): void {
  const how = world.deviations?.updateRefs
  if (how === 'refused' && token.kind !== 'user') throw forbidden(token, 'UpdateRefs')
  if (how !== 'bound') return
  const strict = {
    ...repository,
    rulesets: (repository.rulesets ?? []).map((ruleset) => ({ ...ruleset, bypassActors: [] })),
  }
  const violations = updates.flatMap(({ ref, after }) =>
    findViolations(world, strict, token, { ref, before: repository.refs[ref] ?? null, after }),
  )
  if (violations.length > 0) throw new Refusal('UNPROCESSABLE', sayViolations(violations))
}
