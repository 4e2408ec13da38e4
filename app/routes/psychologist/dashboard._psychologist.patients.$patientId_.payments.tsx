import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PatientMoney } from "~/features/receipts/components/patient-money";
import { readPatientMoney } from "~/features/receipts/own/own-charges.server";
import { readPayer, savePayer } from "~/features/receipts/payer/payer.server";
import { paidSearch, payerForm } from "~/features/receipts/receipts.schema";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Pagamentos da pessoa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor, done } = parseSearch(args.request, paidSearch);
    const [{ paid, ...money }, payer] = await Promise.all([
      readPatientMoney(ctx, { patientId, cursor, limit: 30 }),
      readPayer(ctx, { otherId: patientId }),
    ]);
    const today = localDay(ctx.now(), ctx.actor.zone);
    return { patientId, ...money, part: { ...paid, cursor: cursor ?? null }, payer, done: done ?? null, today };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, payerForm, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    await savePayer(ctx, { ...said, otherId: patientId });
    return redirect(`${teamPaths.patientPayments(patientId)}?done=payer`);
  });
}

/** The money between a psychologist and one person. */
export default function MoneyOfPatient() {
  const refusal = refusalOf(useActionData<typeof action>());
  return <PatientMoney {...useLoaderData<typeof loader>()} refusal={refusal} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.payments()} />;
}
