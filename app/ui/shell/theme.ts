import { days } from "~/lib/duration";

/** The colour theme a person chose; null follows their system. */
export type Theme = "light" | "dark";

/** What the form offers; `system` forgets the choice. */
export type ThemeChoice = Theme | "system";

/** Name of the cookie that keeps the chosen theme; it holds `light` or `dark` and nothing personal. */
const themeCookie = "theme";

/** Reads the chosen theme from a Cookie header. */
export function readTheme(cookieHeader: string | null): Theme | null {
  const found = new RegExp(`(?:^|;\\s*)${themeCookie}=(light|dark)(?:;|$)`).exec(cookieHeader ?? "");
  return found ? (found[1] as Theme) : null;
}

/** `Set-Cookie` that keeps a choice on this device for as long as browsers let it (400 days). */
export function writeTheme(choice: ThemeChoice): string {
  const life = choice === "system" ? 0 : days(400) / 1000;
  return `${themeCookie}=${choice}; Path=/; Max-Age=${life}; SameSite=Lax`;
}
