/** The colour theme a person chose; null follows their system. */
export type Theme = "light" | "dark";

/** Name of the cookie that keeps the chosen theme; it holds `light` or `dark` and nothing personal. */
const THEME_COOKIE = "theme";

/** Reads the chosen theme from a Cookie header. */
export function readTheme(cookieHeader: string | null): Theme | null {
  const found = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookieHeader ?? "");
  return found ? (found[1] as Theme) : null;
}
