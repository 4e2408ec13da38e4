import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phoneForm } from "~/features/identity/account/account-forms.schema";
import { PhonePage } from "~/features/identity/components/phone/phone-page";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { confirmPhone, forgetPhone, ownPhone, requestPhoneCode } from "~/features/identity/phone/own-phone.server";
import { choosePhoneSharing } from "~/features/identity/phone/phone-sharing.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Celular");

/** Tells when to try again after too many codes. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const [phone, askPassword] = await Promise.all([ownPhone(ctx), mustConfirm(ctx)]);
    return { ...phone, askPassword, asksSharing: ctx.login.actor?.role === "patient" };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, phoneForm, async (ctx, form) => {
    if (form.intent === "ask") await requestPhoneCode(ctx, form);
    else if (form.intent === "confirm") await confirmPhone(ctx, form);
    else if (form.intent === "share") await choosePhoneSharing(ctx, form.sharing);
    else await forgetPhone(ctx, form);
    return { done: form.intent };
  });
}

/** The phone that SMS go to, proved by a code. */
export default function AccountPhone() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PhonePage {...data} done={answer && "done" in answer ? answer.done : null} />;
}
