/**
 * The environment in which gh, and the git that it starts, speak to a hub. gh speaks plain HTTP to one host alone,
 * `github.localhost`, and only on port 80 (github.com/cli/go-gh, pkg/api), so the hub is named as its proxy; git is
 * given the token, which gh hands on for https only.
 */
export function ghEnvironment(url: string, token: string): Readonly<Record<string, string>> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GH_HOST: 'github.localhost',
    GH_TOKEN: token,
    HTTP_PROXY: url,
    http_proxy: url,
    NO_PROXY: '',
    no_proxy: '', // Go looks at the capitals first, curl, and so git, at the others alone.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.http://github.localhost/.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  }
}
