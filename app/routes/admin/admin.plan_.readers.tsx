import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { readersSchema } from "~/features/billing/billing.schema";
import { ReadersForm } from "~/features/billing/components/readers-form";
import { chooseMoneyReaders, readMoneyReaders } from "~/features/billing/money/money-readers.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Quem vê o plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => readMoneyReaders(await requireAdmin(args)));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, readersSchema, async (ctx, { who, reader }) => {
    await chooseMoneyReaders(ctx, who === "all" ? "all" : reader);
    return redirect(`${teamPaths.adminPlan()}?readers=1`);
  });
}

/** Who of the clinic's admins sees what it pays. */
export default function MoneyReadersPage() {
  const { admins, all, own } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title="Quem vê o plano" back={{ to: teamPaths.adminPlan(), label: "Plano" }} />
      <FormError message={refusal?.message} />
      <ReadersForm {...{ admins, all, own, pending }} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
