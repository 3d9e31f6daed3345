export interface ActionInput {
  readonly default?: string
  readonly deprecationMessage?: string
}
