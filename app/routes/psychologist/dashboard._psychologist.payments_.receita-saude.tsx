import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeclarePage } from "~/features/receipts/components/declare-page";
import { declareMonth, readDeclarable } from "~/features/receipts/month/declare-month.server";
import { declareForm, monthSearch } from "~/features/receipts/receipts.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Receita Saúde");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { month = localDay(ctx.now(), ctx.actor.zone).slice(0, 7), done } = parseSearch(args.request, monthSearch);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { month, made: done ?? null, ...(await readDeclarable(ctx, { month })), reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, declareForm, async (ctx, { month }) => {
    const { declaredAt } = await declareMonth(ctx, { month });
    return redirect(`${teamPaths.receitaSaude(month)}&done=${declaredAt}`);
  });
}

/** What of a month goes to Receita Saúde. */
export default function ReceitaSaude() {
  const refusal = refusalOf(useActionData<typeof action>());
  return <DeclarePage {...useLoaderData<typeof loader>()} refused={refusal?.message} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.payments()} />;
}
