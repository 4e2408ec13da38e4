import { cookiesOf } from "./cookies";
import { days } from "./duration";

/** The colour theme a person chose; null follows their system. */
export type Theme = "light" | "dark";

/** What the form offers; `system` forgets the choice. */
export type ThemeChoice = Theme | "system";

/** Name of the cookie that keeps the chosen theme; it holds `light` or `dark` and nothing personal. */
const themeCookie = "theme";

/** The theme that a request's cookie names. */
export function readTheme(headers: Pick<Headers, "get">): Theme | null {
  const theme = cookiesOf(headers)[themeCookie];
  return theme === "light" || theme === "dark" ? theme : null;
}

/** `Set-Cookie` that keeps a choice on this device for as long as browsers let it (400 days). */
export function writeTheme(choice: ThemeChoice): string {
  const life = choice === "system" ? 0 : days(400) / 1000;
  return `${themeCookie}=${choice}; Path=/; Max-Age=${life}; SameSite=Lax`;
}
