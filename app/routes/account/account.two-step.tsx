import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { twoStepForm } from "~/features/identity/account/account-forms.schema";
import { accountOverview } from "~/features/identity/account/account-overview.server";
import { RecoveryCodes } from "~/features/identity/components/two-step/recovery-codes";
import { StopReset } from "~/features/identity/components/two-step/stop-reset";
import { TotpOn } from "~/features/identity/components/two-step/totp-on";
import { TotpOff, TotpSetup } from "~/features/identity/components/two-step/totp-setup";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { changeTwoStep } from "~/features/identity/two-step/change-two-step.server";
import { ownStepReset } from "~/features/identity/two-step/own-step-reset.server";
import { pendingTotp } from "~/features/identity/two-step/pending-totp.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Duas etapas");

/** Secrets are on this page; and too many attempts are told when to try again. */
export function headers({ actionHeaders }: HeadersArgs) {
  const headers = new Headers(actionHeaders);
  headers.set("Cache-Control", "no-store");
  return headers;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const account = await accountOverview(ctx);
    const pending = account.totpOn ? null : await pendingTotp(ctx);
    const setup = pending && {
      secret: pending.secretBase32,
      uri: pending.uri,
      qr: { path: pending.qrSvgPath, size: pending.qrSize },
    };
    const { totpOn, recoveryCodesLeft: codesLeft } = account;
    const [askPassword, resetAt] = await Promise.all([mustConfirm(ctx), totpOn ? ownStepReset(ctx) : null]);
    const reader = { zone: account.zone, now: ctx.now() };
    return { totpOn, codesLeft, setup, mustSetUp: ctx.login.mustSetUpTotp, askPassword, resetAt, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, twoStepForm, async (ctx, form) => {
    const made = await changeTwoStep(ctx, form);
    return { recoveryCodes: made?.recoveryCodes ?? null };
  });
}

export default function AccountTwoStep() {
  const { totpOn, codesLeft, setup, mustSetUp, askPassword, resetAt, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const codes = answer && "recoveryCodes" in answer ? answer.recoveryCodes : null;
  if (codes) return <RecoveryCodes codes={codes} />;
  if (totpOn)
    return (
      <>
        {resetAt !== null && <StopReset at={resetAt} reader={reader} />}
        <TotpOn codesLeft={codesLeft} askPassword={askPassword} />
      </>
    );
  return setup ? (
    <TotpSetup {...setup} askPassword={askPassword} />
  ) : (
    <TotpOff mustSetUp={mustSetUp} askPassword={askPassword} />
  );
}
