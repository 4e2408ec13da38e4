import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import * as z from "zod";
import { brazilZones } from "~/features/identity/components/account/brazil-zones";
import { changeLogo, logoOf, removeLogo } from "~/features/files/clinic-logo/clinic-logo.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { ClinicForm, LogoForm } from "~/features/tenancy/components/settings/clinic-form";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { readOwnClinic, saveClinicSettings } from "~/features/tenancy/settings/clinic-settings.server";
import { clinicSettingsSchema, logoSchema } from "~/features/tenancy/settings/clinic-settings.schema";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { filesIn, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Clínica");

const search = z.object({ done: z.enum(["save", "logo", "remove-logo"]).optional().catch(undefined) });

/** Brazil's zones, and the one that is kept. */
function zonesOf(kept: string) {
  const known = brazilZones.map(({ zone, places }) => ({ value: zone as string, label: places as string }));
  return known.some(({ value }) => value === kept) ? known : [{ value: kept, label: kept }, ...known];
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [clinic, logo] = await Promise.all([readOwnClinic(ctx), logoOf(ctx.db, ctx.actor.clinicId)]);
    const { done } = parseSearch(args.request, search);
    return { clinic, logo, done, zones: zonesOf(clinic.profile.zone) };
  });
}

export async function action(args: ActionFunctionArgs) {
  let posted: File | undefined;
  const intents = z.union([clinicSettingsSchema, logoSchema]);
  const takeFiles = (_: unknown, form: FormData) => {
    [posted] = filesIn(form, "logo");
    return Promise.resolve();
  };
  const work = async (ctx: Awaited<ReturnType<typeof requireAdmin>>, input: z.output<typeof intents>) => {
    if (input.intent === "save") await saveClinicSettings(ctx, input);
    else if (input.intent === "logo") await changeLogo(ctx, posted);
    else await removeLogo(ctx);
    return redirect(`${teamPaths.adminClinic()}?done=${input.intent}`);
  };
  return submit(args, requireAdmin, intents, work, takeFiles);
}

/** What the clinic says of itself, its logo, and the way to closing it. */
export default function ClinicSettings() {
  const { clinic, logo, done, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer, { intent: "save" });
  const refused = refusalOf(answer);
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title="Clínica" lead="O que a clínica diz de si às suas pessoas e a quem ela convida." />
      {done && !refused && <Flash>{done === "remove-logo" ? "Logo retirada." : "Salvo."}</Flash>}
      <FormError message={refused?.message} />
      <ClinicForm key={clinic.version} clinic={clinic} zones={zones} refusal={refusal} pending={pending} />
      <LogoForm logo={logo} error={refused?.fields.logo} pending={pending} />
      <p className="mt-10 flex flex-wrap gap-x-6 border-t border-line pt-4">
        <Link to={teamPaths.adminAi()} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Inteligência artificial
        </Link>
        <Link to={teamPaths.adminClinicClose()} className="link inline-flex min-h-11 items-center dense:min-h-8">
          {clinic.closesAt === null ? "Encerrar a clínica" : "A clínica está sendo encerrada"}
        </Link>
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
