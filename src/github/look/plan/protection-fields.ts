import type { PlanSeen, ProtectionSeen } from '../../../domain/questions/plan.ts'

export interface ProtectionFields {
  readonly viewerCanPush: boolean
  readonly allowsForcePushes: boolean
  readonly requiredApprovingReviewCount: number | null
  readonly requiresCodeOwnerReviews: boolean
  readonly requiredStatusCheckContexts: readonly (string | null)[] | null
  readonly requiresLinearHistory: boolean
  readonly requiresSignatures: boolean
}

/**
 * The part of a branch's protection that everybody may see who may push there
 * (https://docs.github.com/en/graphql/reference/objects#refupdaterule).
 */
export const protectionFragment =
  'on Ref { refUpdateRule { viewerCanPush allowsForcePushes requiredApprovingReviewCount requiresCodeOwnerReviews requiredStatusCheckContexts requiresLinearHistory requiresSignatures } }'

/**
 * The demands of classic protection on the token that looks. `viewerCanPush` reports only restricted pushes, and GitHub
 * may answer "no" to an App's token whatever it may do (https://github.com/MemberJunction/MJ/issues/4390), so that "no"
 * is not an answer. Reviews and checks are told apart, as GitHub Desktop reads the same three
 * (https://github.com/desktop/desktop, app/src/lib/helpers/push-control.ts). A pull request that needs nobody's
 * approval does not show here: GitHub says it when it refuses.
 */
export function readProtection(fields: ProtectionFields): ProtectionSeen {
  return {
    mayPush: fields.viewerCanPush ? true : 'unknown',
    mayForce: fields.allowsForcePushes,
    pullRequests: (fields.requiredApprovingReviewCount ?? 0) > 0,
    checks: (fields.requiredStatusCheckContexts ?? []).filter((context) => context !== null),
    linearHistory: fields.requiresLinearHistory,
    signatures: fields.requiresSignatures,
  }
}

/** What the same says of reviews; nothing where it asks for none, or lets whoever looks past them. */
export function readReviews({
  requiredApprovingReviewCount: count,
  requiresCodeOwnerReviews: codeOwners,
}: ProtectionFields): Pick<PlanSeen, 'sourceReviews'> {
  const approvals = count ?? 0
  return approvals > 0 || codeOwners ? { sourceReviews: { approvals, codeOwners } } : {}
}
