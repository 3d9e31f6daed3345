/** A text in YAML: plain where it cannot be taken for anything else, else as JSON writes it. */
export function scalar(text: string): string {
  return /^[a-z][\w-]*(?:[./][\w-]+)*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
