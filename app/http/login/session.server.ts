import { createCookie, type AppLoadContext, type Cookie } from "@remix-run/cloudflare";
import { loginSecret, markedLogin } from "~/features/identity/session/login-mark.server";
import { days, minutes } from "~/lib/duration";

type CookieName = "login" | "device" | "half" | "sos";

// The login itself ends on the server, 30 days after its last use; the cookie lasts as long as browsers let it (400 days),
// so that it need not be set again at each request.
const life: Record<CookieName, number> = { login: days(400), device: days(400), half: minutes(5), sos: days(400) };
/** Life of the mark by which a browser can call for help, ms. */
export const sosCookieLife = life.sos;

const options = { httpOnly: true, sameSite: "lax", path: "/" } as const;
// In production the __Host- prefix pins the cookie to https, to this host and to path /.
const secure = {
  login: make("__Host-caris_login", true),
  device: make("__Host-caris_device", true),
  half: make("__Host-caris_half", true),
  sos: make("__Host-caris_sos", true),
};
const local = {
  login: make("caris_login", false),
  device: make("caris_device", false),
  half: make("caris_half", false),
  sos: make("caris_sos", false),
};

function make(name: string, isSecure: boolean): Cookie {
  return createCookie(name, { ...options, secure: isSecure });
}

function cookieOf(context: AppLoadContext, name: CookieName): Cookie {
  return (context.scope.environment === "production" ? secure : local)[name];
}

async function read(request: Request, context: AppLoadContext, name: CookieName): Promise<string | null> {
  const value: unknown = await cookieOf(context, name).parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" && value.length <= 1024 ? value : null;
}

function write(context: AppLoadContext, name: CookieName, value: string): Promise<string> {
  return cookieOf(context, name).serialize(value, { maxAge: value === "" ? 0 : life[name] / 1000 });
}

/** The login secret that a browser shows with our mark on it, or null. */
export async function readLoginCookie(request: Request, context: AppLoadContext): Promise<string | null> {
  const shown = await read(request, context, "login");
  return shown === null ? null : loginSecret(context.scope.platform.tokens, shown);
}

/** `Set-Cookie` that signs this browser in. */
export async function writeLoginCookie(context: AppLoadContext, secret: string): Promise<string> {
  return write(context, "login", await markedLogin(context.scope.platform.tokens, secret));
}

/** `Set-Cookie` that forgets the login. */
export function clearLoginCookie(context: AppLoadContext): Promise<string> {
  return write(context, "login", "");
}

/** The mark of a browser that has signed in to an account before (so that strangers' failures do not lock its owner out). */
export function readDeviceCookie(request: Request, context: AppLoadContext): Promise<string | null> {
  return read(request, context, "device");
}

/** `Set-Cookie` that marks this browser as known. */
export function writeDeviceCookie(context: AppLoadContext, mark: string): Promise<string> {
  return write(context, "device", mark);
}

/** The half login (right password, code still to come) that a browser shows, or null. */
export function readHalfCookie(request: Request, context: AppLoadContext): Promise<string | null> {
  return read(request, context, "half");
}

/** `Set-Cookie` that keeps a half login for 5 min. */
export function writeHalfCookie(context: AppLoadContext, half: string): Promise<string> {
  return write(context, "half", half);
}

/** `Set-Cookie` that forgets a half login. */
export function clearHalfCookie(context: AppLoadContext): Promise<string> {
  return write(context, "half", "");
}

/** The mark by which a browser calls for help for a patient when their login has ended, or null. */
export function readSosCookie(request: Request, context: AppLoadContext): Promise<string | null> {
  return read(request, context, "sos");
}

/** `Set-Cookie` that gives a browser that mark. */
export function writeSosCookie(context: AppLoadContext, mark: string): Promise<string> {
  return write(context, "sos", mark);
}

/** `Set-Cookie` that takes it away: the person signed out here. */
export function clearSosCookie(context: AppLoadContext): Promise<string> {
  return write(context, "sos", "");
}
