import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import * as z from "zod";
import { setFlags, suspendClinic } from "~/features/tenancy/clinic/change-clinic.server";
import { readClinic } from "~/features/tenancy/clinic/read-clinic.server";
import { clinicIntents } from "~/features/tenancy/clinic/clinic-intents.schema";
import { ClinicRelocation } from "~/features/tenancy/components/platform/clinic-relocation";
import { ClinicFlags, ClinicStanding } from "~/features/tenancy/components/platform/clinic-standing";
import { ClinicUsage } from "~/features/tenancy/components/platform/clinic-usage";
import { OwnerInvitation } from "~/features/tenancy/components/platform/owner-invitation";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { inviteOwner, withdrawOwnerInvitation } from "~/features/tenancy/invitation/invite-owner.server";
import { askRelocation, cancelRelocation } from "~/features/tenancy/relocation/ask-relocation.server";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Clínica");

const params = z.object({ clinicId: z.string().max(64) });
const search = z.object({
  done: z
    .enum([
      "suspend",
      "resume",
      "relocate",
      "cancel-relocation",
      "flags",
      "open",
      "invited",
      "invite-owner",
      "withdraw-owner",
    ])
    .optional()
    .catch(undefined),
});

const doneWords = {
  suspend: "Clínica suspensa. O cuidado em curso e o pedido de ajuda continuam.",
  resume: "Clínica reativada.",
  relocate: "Pedido. A mudança começa em até um minuto.",
  "cancel-relocation": "Cancelando a mudança.",
  flags: "Salvo. Vale no próximo pedido de cada pessoa.",
  open: "Clínica aberta. Quem administra já pode entrar.",
  invited: "Clínica aberta. Quem vai administrar recebe um convite por e-mail.",
  "invite-owner": "Convite enviado. O anterior não vale mais.",
  "withdraw-owner": "Convite cancelado. O link dele não abre mais.",
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const clinic = await readClinic(ctx, check(params, args.params));
    const { done } = parseSearch(args.request, search);
    return { clinic, done, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, clinicIntents, async (ctx, input) => {
    const { clinicId } = check(params, args.params);
    if (input.intent === "suspend") await suspendClinic(ctx, { clinicId, suspended: true, reason: input.reason });
    else if (input.intent === "resume") await suspendClinic(ctx, { clinicId, suspended: false, reason: input.reason });
    else if (input.intent === "relocate") await askRelocation(ctx, { clinicId, to: input.to });
    else if (input.intent === "flags") await setFlags(ctx, { clinicId, flags: input.flags });
    else if (input.intent === "invite-owner")
      await inviteOwner(ctx, { clinicId, name: input.owner, email: input.email });
    else if (input.intent === "withdraw-owner") await withdrawOwnerInvitation(ctx, { clinicId });
    else await cancelRelocation(ctx, { clinicId });
    return redirect(`${teamPaths.platformClinic(clinicId)}?done=${input.intent}`);
  });
}

/** One clinic as the platform sees it: how many, how much, where it lives, and what may begin there. */
export default function ClinicPage() {
  const { clinic, done, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title={clinic.name}
        back={{ to: teamPaths.platformClinics(), label: "Clínicas" }}
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.platformAnnouncements(clinic.id)}>Anunciar só aqui</Link>
          </Button>
        }
      />
      {done && !refusal && <Flash>{doneWords[done]}</Flash>}
      <FormError message={refusal?.message} />
      <OwnerInvitation
        clinic={clinic}
        field={(name) => ({ name, defaultValue: typedIn(refusal, name), error: refusal?.fields[name] })}
        pending={pending}
        reader={reader}
      />
      <ClinicUsage clinic={clinic} reader={reader} />
      <ClinicRelocation
        clinic={clinic}
        shards={clinic.shards}
        error={refusal?.fields.to}
        pending={pending}
        reader={reader}
      />
      <ClinicStanding
        clinic={clinic}
        typed={typedIn(refusal, "reason")}
        error={refusal?.fields.reason}
        pending={pending}
      />
      <ClinicFlags flags={clinic.flags} pending={pending} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
