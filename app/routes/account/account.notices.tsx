import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideConsent } from "~/features/consent/decide-consent.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { NoticeSettings } from "~/features/notifications/components/preferences/notice-settings";
import { preferencesOf, settingsForm } from "~/features/notifications/notices.schema";
import { kindLabel } from "~/features/notifications/notice/said-notice.server";
import { readPreferences } from "~/features/notifications/preferences/read-preferences.server";
import { savePreferences } from "~/features/notifications/preferences/save-preferences.server";
import { sendTest } from "~/features/notifications/preferences/send-test.server";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Avisos");

/** Tells when to try again after too many tests. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { kinds, ...rest } = await readPreferences(ctx, ctx.both);
    const settings = { ...rest, kinds: kinds.map((one) => ({ ...one, label: kindLabel(one.kind) })) };
    return { settings, vapidPublicKey: ctx.platform.vapidPublicKey, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, settingsForm, async (ctx, form) => {
    if (form.intent === "test") await sendTest(ctx, ctx.both, form);
    else if (form.intent === "whatsapp") return { done: await chooseWhatsApp(ctx, form) };
    else await savePreferences(ctx, preferencesOf(form));
    return { done: form.intent };
  });
}

async function chooseWhatsApp(ctx: ClinicCtx, { granted, version }: { granted: boolean; version: number }) {
  await decideConsent(ctx, { purpose: "whatsapp", granted, version, place: "page" });
  return granted ? ("whatsapp" as const) : ("no-whatsapp" as const);
}

/** Which notices reach a person by which way, and when. */
export default function AccountNotices() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer && "done" in answer ? answer.done : null;
  return <NoticeSettings {...data} done={done} />;
}
