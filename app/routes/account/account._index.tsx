import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { accountOverview } from "~/features/identity/account/account-overview.server";
import { CrpStatus } from "~/features/identity/components/account/crp-status";
import { EmailStatus } from "~/features/identity/components/account/email-status";
import { ThemeForm } from "~/features/identity/components/account/theme-form";
import { PhotoForm } from "~/features/files/components/photo-form";
import { ProfileForm } from "~/features/tenancy/components/member/profile-form";
import { profileForm } from "~/features/tenancy/profile/profile-form.schema";
import { updateProfile } from "~/features/tenancy/profile/update-profile.server";
import { requireAccount } from "~/http/guards.server";
import { viewerOf } from "~/http/viewer.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { pageMeta } from "~/ui/shell/page-meta";
import { readTheme, writeTheme, type ThemeChoice } from "~/lib/theme";

export const meta: MetaFunction = () => pageMeta("Sua conta");

/** Tells when to try again after too many requests. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const theme: ThemeChoice = readTheme(args.request.headers) ?? "system";
    const photo = ctx.login.actor && (await viewerOf(args)).photo;
    return { account: await accountOverview(ctx), now: ctx.now(), theme, isMember: ctx.login.actor !== null, photo };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, profileForm, async (ctx, form) => {
    if (form.intent === "theme")
      return redirect(paths.account(), { headers: { "Set-Cookie": writeTheme(form.theme) } });
    await updateProfile(ctx, form);
    return { done: form.intent };
  });
}

export default function AccountProfile() {
  const { account, now, theme, isMember, photo } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  const done = data && "done" in data ? data.done : null;
  return (
    <>
      {done === "profile" && <Flash>Perfil salvo.</Flash>}
      <ProfileForm name={account.name} zone={account.zone} now={now} />
      {isMember && (
        <>
          <hr className="my-8 max-w-form border-line" />
          <PhotoForm name={account.name} photo={photo} />
        </>
      )}
      <hr className="my-8 max-w-form border-line" />
      <EmailStatus email={account.email} verified={account.emailVerified} />
      <p className="mt-1">
        <Link to={paths.accountEmail()} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Trocar o e-mail
        </Link>
      </p>
      {account.crp && <CrpStatus crp={account.crp} zone={account.zone} />}
      <hr className="my-8 max-w-form border-line" />
      <ThemeForm chosen={theme} />
      <p className="mt-9 max-w-form border-t border-line pt-5">
        <Link to={accountPaths.accountErasure()} className="link inline-flex min-h-11 items-center">
          Apagar meus dados e encerrar a conta
        </Link>
      </p>
    </>
  );
}
