import { registerHooks } from 'node:module'

// @actions/workflow-parser imports JSON without the import attribute that Node demands.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
