import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { codeSchema, signInSchema } from "~/features/identity/identity.schema";
import { finishHalfLogin, startHalfLogin } from "~/features/tenancy/login/half-login.server";
import type { OpenedLogin } from "~/features/tenancy/login/open-login.server";
import type { SignInHow } from "~/features/tenancy/login/sign-in.server";
import { anonymous } from "../guards.server";
import { check } from "../parse.server";
import type { RouteArgs } from "./login.server";
import { readDeviceCookie } from "./session.server";

/** Signed in, or half of it: the password was right and the code of the second factor is still to come. */
export type WebSignIn = { login: OpenedLogin } | { half: string };

async function howOf({ request, context }: RouteArgs): Promise<SignInHow> {
  return { kind: "web", deviceMark: await readDeviceCookie(request, context) };
}

// A strategy of remix-auth is given the request alone, so one is made per request: it closes over the request's context.
// What its `verify` throws passes through it as it is.
function authenticator(args: RouteArgs, half: string | null): Authenticator<WebSignIn> {
  const password = new FormStrategy<WebSignIn>(async ({ form }) =>
    startHalfLogin(anonymous(args), check(signInSchema, Object.fromEntries(form)), await howOf(args)),
  );
  const code = new FormStrategy<WebSignIn>(async ({ form }) => {
    const input = { half: half ?? "", ...check(codeSchema, Object.fromEntries(form)) };
    return { login: await finishHalfLogin(anonymous(args), input, await howOf(args)) };
  });
  return new Authenticator<WebSignIn>().use(password, "password").use(code, "code");
}

/**
 * Signs a browser in by the form of its request (e-mail, password), whose body must not have been read.
 * @returns the login, or, where a second factor is on, a half login to be kept in its cookie
 * @throws AppError `request.invalid`, or as `signIn`
 */
export function signInWeb(args: RouteArgs): Promise<WebSignIn> {
  return authenticator(args, null).authenticate("password", args.request);
}

/**
 * Finishes signing a browser in by the code in the form of its request, whose body must not have been read.
 * @throws AppError `auth.required` when the half login is worth nothing any more | `auth.totp_invalid` | `auth.too_many_attempts`
 */
export async function finishSignInWeb(args: RouteArgs, half: string): Promise<OpenedLogin> {
  const signedIn = await authenticator(args, half).authenticate("code", args.request);
  if ("half" in signedIn) throw new Error("a code never half signs in");
  return signedIn.login;
}
