/** What the names of the caches of the app's own public files begin with. */
export const SHELL_PREFIX = "caris-shell";

/** Whether a cache is one of the app's own files. */
export function isShellCache(name: string): boolean {
  return name.startsWith(SHELL_PREFIX);
}
