import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigate } from "@remix-run/react";
import { useFreshPlan } from "~/features/safety-plan/components/use-kept-plan";
import { HelpPage } from "~/features/sos/components/patient/press/help-page";
import { LiveNotice } from "~/features/sos/components/patient/status/live-notice";
import { NobodyKnown } from "~/features/sos/components/patient/press/nobody-known";
import { NotAPatient } from "~/features/sos/components/patient/press/not-a-patient";
import { useKeptContacts } from "~/features/sos/components/patient/frame/use-kept-contacts";
import { raiseAtOnce } from "~/features/sos/patient/raise-sos.server";
import { findLiveSos, readOwnHelp } from "~/features/sos/patient/read-own-help.server";
import { raiseForm } from "~/features/sos/sos.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { page, submit } from "~/http/page.server";
import { readableForm } from "~/http/parse.server";
import { findSosCaller, requirePresser, sosMark } from "~/http/sos-guard.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Ajuda agora");

/** Plan, contacts and names only for a live login; a device whose login has ended still has its button. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const caller = await findSosCaller(args);
    if (caller.ctx === null) return data({ you: null, signedIn: caller.known === "not_patient", pressKey: "" });
    const { ctx, known } = caller;
    const { memberId: owner, zone } = ctx.actor;
    const nothing = { plan: null, contacts: null, duty: null, words: null };
    const [help, live] = await Promise.all([
      known === "session" ? readOwnHelp(ctx) : nothing,
      known === "unconfirmed_device" ? null : findLiveSos(ctx),
    ]);
    const mark = known === "session" ? { "Set-Cookie": await sosMark(args.context, ctx.actor, ctx.plane) } : {};
    return data(
      { you: { owner, known, zone, help, live }, signedIn: true, pressKey: crypto.randomUUID() },
      { headers: new Headers(mark as Record<string, string>) },
    );
  });
}

/** The button, without JavaScript. */
export async function action(args: ActionFunctionArgs) {
  const request = await readableForm(args.request);
  return submit({ ...args, request }, requirePresser, raiseForm, async ({ ctx, standing }, { key, ...input }) => {
    const { alert } = await raiseAtOnce(ctx, input, { key, standing });
    return redirect(paths.sosAlert(alert.id));
  });
}

/** Calling for help. */
export default function Help() {
  const { you, signedIn: isKnown, pressKey } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const navigate = useNavigate();
  const signedIn = you?.known === "session" ? you.owner : null;
  useKeptContacts(signedIn, you?.help.contacts ?? null, you?.help.words ?? null);
  useFreshPlan(signedIn);
  if (!you) return isKnown ? <NotAPatient /> : <NobodyKnown />;
  return (
    <HelpPage
      owner={you.owner}
      pressKey={pressKey}
      help={you.help}
      chat={signedIn !== null}
      refusal={refusal}
      posts
      onSent={(id) => navigate(paths.sosAlert(id), { replace: true })}
      {...(you.live && { instead: <LiveNotice live={you.live} zone={you.zone} /> })}
    />
  );
}
