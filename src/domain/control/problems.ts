import { controlProblem } from '../catalogue/control.ts'
import { instantText } from '../text/instants.ts'
import type { Problem } from 'github-foundations/problem'
import { controlFiles, lateSince, type ControlSeen } from './sweeps.ts'
import type { Instant, Name } from '../words/names.ts'

/** The problems that keep control from hearing anybody, for somebody about to ask. */
export function unheard(control: Name, { states }: ControlSeen): Problem | null {
  const state = states?.[controlFiles.asks]
  return state === undefined || state === 'active' ? null : controlProblem('CONTROL_WORKFLOW_DISABLED', control, state)
}

/**
 * Everything that is wrong with control's workflow files. `openSince`: when the oldest release that is open began;
 * `null`: none is open, and no sweep is missed.
 */
export function judgeControl(control: Name, seen: ControlSeen, openSince: Instant | null): readonly Problem[] {
  const { states, asksScheduled } = seen
  if (states === null) return []
  const { asks, hourly, often } = controlFiles
  const isDeaf = unheard(control, seen)
  const late = openSince === null || states[hourly] !== 'active' ? null : lateSince(seen, openSince)
  return [
    ...(states[asks] === undefined
      ? [controlProblem('CONTROL_WORKFLOW_MISSING', control)]
      : isDeaf === null
        ? []
        : [isDeaf]),
    ...(asksScheduled === true
      ? [controlProblem('SWEEP_IN_ASKS', control)]
      : [hourly, often]
          .filter((path) => states[path] === undefined)
          .map((path) => controlProblem('SWEEP_MISSING', control, path))),
    ...(openSince === null || states[hourly] === undefined || states[hourly] === 'active'
      ? []
      : [controlProblem('SWEEP_DISABLED', control, states[hourly])]),
    ...(late === null ? [] : [controlProblem('SWEEP_LATE', control, instantText(late))]),
  ]
}
