import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { SecondStepForm } from "~/features/identity/components/login/second-step-form";
import { FormPage } from "~/features/identity/components/login/form-page";
import { codeSchema } from "~/features/identity/identity.schema";
import { finishSignInWeb } from "~/http/login/authenticator.server";
import { anonymous } from "~/http/guards.server";
import { nextOf } from "~/http/next-path.server";
import { page, submit } from "~/http/page.server";
import { readHalfCookie } from "~/http/login/session.server";
import { firstPage, signedIn } from "~/http/login/signed-in.server";
import { AppError } from "~/lib/app-error";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Segunda etapa");

/** Tells when to try again after too many attempts. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    if (!(await readHalfCookie(args.request, args.context)))
      throw redirect(paths.login(nextOf(args.request) ?? undefined));
    return null;
  });
}

/** A half login that is worth nothing any more: the way on is the first page, not an error. */
function tooLate(error: unknown): null {
  if (error instanceof AppError && error.code === "auth.required") return null;
  throw error;
}

export async function action(args: ActionFunctionArgs) {
  const own = { ...args, request: args.request.clone() as Request };
  return submit(args, anonymous, codeSchema, async () => {
    const next = nextOf(args.request);
    const first = { texts: accountPaths.accountTerms(), home: paths.dashboard() };
    const half = (await readHalfCookie(args.request, args.context)) ?? "";
    const login = await finishSignInWeb(own, half).catch(tooLate);
    if (login === null) return redirect(`${paths.login(next ?? paths.dashboard())}&late`);
    return signedIn(args, login, next ?? (await firstPage(args, login, first)));
  });
}

export default function LoginCode() {
  return (
    <FormPage title="Mais um passo" lead="Sua conta usa duas etapas." care="Um cuidado a mais com o que é seu.">
      <SecondStepForm />
    </FormPage>
  );
}
