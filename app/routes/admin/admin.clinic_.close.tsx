import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { CloseForm, Closing, WhatCloses } from "~/features/tenancy/components/settings/closing";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { closeClinic, openCareOf, reopenClinic } from "~/features/tenancy/settings/close-clinic.server";
import { closingSchema } from "~/features/tenancy/settings/clinic-settings.schema";
import { readOwnClinic } from "~/features/tenancy/settings/clinic-settings.server";
import { requireAccount, requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Encerrar a clínica");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const account = await requireAccount(args);
    const [clinic, inCare, asksPassword] = await Promise.all([
      readOwnClinic(ctx),
      openCareOf(ctx),
      mustConfirm(account),
    ]);
    return { clinic, inCare, asksPassword, zone: ctx.actor.zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, closingSchema, async (ctx, input) => {
    await (input.intent === "close" ? closeClinic(ctx, input) : reopenClinic(ctx));
    return redirect(input.intent === "close" ? teamPaths.adminClinicClose() : teamPaths.adminClinic());
  });
}

/** Closing the clinic: what it means first, then the step itself; and the way back while there is one. */
export default function CloseClinic() {
  const { clinic, inCare, asksPassword, zone } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title="Encerrar a clínica" back={{ to: teamPaths.adminClinic(), label: "Clínica" }} />
      <FormError message={refusal?.message} />
      {clinic.closesAt !== null && <Closing closesAt={clinic.closesAt} zone={zone} pending={pending} />}
      <WhatCloses />
      {clinic.closesAt === null && (
        <CloseForm clinic={clinic} inCare={inCare} asksPassword={asksPassword} refusal={refusal} pending={pending} />
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminClinic()} />;
}
