import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "~/features/identity/components/login/form-page";
import { SignInForm } from "~/features/identity/components/login/sign-in-form";
import { signInSchema } from "~/features/identity/identity.schema";
import { signInWeb } from "~/http/login/authenticator.server";
import { anonymous } from "~/http/guards.server";
import { readLogin } from "~/http/login/login.server";
import { nextOf } from "~/http/next-path.server";
import { page, submit } from "~/http/page.server";
import { firstPage, halfSignedIn, signedIn } from "~/http/login/signed-in.server";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { useLeaveIfEnded } from "~/ui/device/use-leave-if-ended";
import { Flash } from "~/ui/feedback/flash";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Entrar");

/** Tells when to try again after too many attempts. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const next = nextOf(args.request);
    if (await readLogin(args)) throw redirect(next ?? paths.dashboard());
    const search = new URL(args.request.url).searchParams;
    return { next, passwordChanged: search.has("changed"), late: search.has("late") };
  });
}

export async function action(args: ActionFunctionArgs) {
  // The strategy reads the form itself, and a body is read once.
  const own = { ...args, request: args.request.clone() as Request };
  return submit(args, anonymous, signInSchema, async () => {
    const next = nextOf(args.request);
    const first = { texts: accountPaths.accountTerms(), home: paths.dashboard() };
    const result = await signInWeb(own);
    if ("half" in result) return halfSignedIn(args, result.half, accountPaths.loginCode(), next);
    return signedIn(args, result.login, next ?? (await firstPage(args, result.login, first)));
  });
}

export default function Login() {
  const { next, passwordChanged, late } = useLoaderData<typeof loader>();
  useLeaveIfEnded();
  return (
    <FormPage title="Entrar" care="O que você escreveu está onde você deixou.">
      {passwordChanged && <Flash>Senha trocada. Os outros aparelhos saíram; entre com a nova senha.</Flash>}
      {late && <Flash tone="attention">O tempo para o código passou. Entre de novo e digite o próximo.</Flash>}
      <SignInForm next={next} />
    </FormPage>
  );
}
