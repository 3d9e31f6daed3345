import { registerHooks } from 'node:module'

/**
 * Lets plain Node (22.15 and newer) import the JSON files that `@actions/workflow-parser` imports without saying `type:
 * json`. `node --import ./packages/embedded-github/src/workflows/reading/json-import-hook.ts src/cli/index.ts`; a
 * bundle needs it not.
 */
registerHooks({
  load: (url, context, next) => {
    const bare = url.endsWith('.json') && url.includes('/@actions/workflow-parser/')
    return next(url, bare ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context)
  },
})
