import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { addCharge } from "~/features/receipts/charges/add-charge.server";
import { NewCharge } from "~/features/receipts/components/new-charge";
import { newChargeForm } from "~/features/receipts/receipts.schema";
import { nameCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { searchWith } from "~/ui/list/search-with";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Nova cobrança");

/** People that the form offers; of more, each one's own page leads here. */
const mostOffered = 300;

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    return { people: await nameCaseload(ctx, { limit: mostOffered }), today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, newChargeForm, async (ctx, { patient, amount, day, about, key }) => {
    const { id } = await addCharge(ctx, { patientId: patient, amountCents: amount, day, about }, key);
    return redirect(`${teamPaths.payment(id)}?month=${day.slice(0, 7)}&done=made`);
  });
}

/** A charge for no session, beside the month. */
export default function NewBeside() {
  const { people, today } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const refusal = refusalOf(useActionData<typeof action>());
  const chosenId = new URLSearchParams(search).get("person") ?? undefined;
  const closeHref = teamPaths.payments() + searchWith(search, { done: null });
  return <NewCharge {...{ people, today, refusal, chosenId, closeHref }} />;
}
