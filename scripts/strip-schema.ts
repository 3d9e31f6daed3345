import { parse, print, visit } from 'graphql'

/** GitHub's schema without its descriptions: three tenths of the text, the same contract. */
export function stripSchema(text: string): string {
  return print(
    visit(parse(text, { noLocation: true }), {
      enter: (node) =>
        'description' in node && node.description !== undefined ? { ...node, description: undefined } : undefined,
    }),
  )
}

/** The module that carries the schema into every bundle, where no file of the package can be read. */
export function printModule(schema: string, version: string): string {
  const literal = schema.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  return `// Generated from @octokit/graphql-schema ${version} by strip-schema.ts.\n/** GitHub's public GraphQL schema without descriptions. https://docs.github.com/en/graphql/overview/public-schema */\nexport const schemaText = \`${literal}\n\`\n`
}
