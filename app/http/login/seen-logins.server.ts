import type { Login, LoginKey } from "~/features/tenancy/login/resolve-login.server";
import { minutes } from "~/lib/duration";

/** How long (ms) a login that was looked up may be assumed to be what it was. It is confirmed at each use. */
const life = minutes(1);
/** Logins remembered; the oldest goes first. */
const most = 2000;

const seen = new Map<string, { login: Login; until: number }>();

const nameOf = (key: LoginKey) => ("tokenHash" in key ? `t ${key.tokenHash}` : `s ${key.sessionId}`);

/** The login that this isolate saw last for a credential, which must have been found genuine. It may have ended meanwhile. */
export function lastSeen(key: LoginKey, now: number): Login | undefined {
  const found = seen.get(nameOf(key));
  return found && found.until > now ? found.login : undefined;
}

/** Remembers what the directory has just said of a credential; that it is nobody's is nothing to remember. */
export function rememberLogin(key: LoginKey, login: Login | null, now: number): void {
  const name = nameOf(key);
  seen.delete(name);
  if (!login) return;
  const [oldest] = seen.keys();
  if (seen.size >= most && oldest !== undefined) seen.delete(oldest);
  const kept = Object.freeze({ ...login, actor: login.actor && Object.freeze({ ...login.actor }) });
  seen.set(name, { login: kept, until: now + life });
}

/** Whether two looks at a login found the same, but for when it was last used. */
export function isSameLogin(a: Login, b: Login): boolean {
  const facts = (login: Login) => JSON.stringify({ ...login, lastSeenAt: 0 });
  return facts(a) === facts(b);
}
