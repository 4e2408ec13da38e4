import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { actionWords } from "~/features/audit/reading/audit-words";
import { ClinicChoice } from "~/features/privacy/components/clinic-choice";
import { LookForm, type Typed } from "~/features/privacy/components/incident/look-form";
import { LookFound } from "~/features/privacy/components/incident/look-found";
import { readLookPage } from "~/features/privacy/incident/choose-clinic.server";
import { listTouched, lookForTouched } from "~/features/privacy/incident/list-touched.server";
import { clinicAskedSearch, lookForm } from "~/features/privacy/privacy.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { toWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Quem foi alcançado");

const params = z.object({ id: z.string().max(64) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { id } = check(params, args.params);
    return { id, ...(await readLookPage(ctx, { id, ...parseSearch(args.request, clinicAskedSearch) })) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, lookForm, async (ctx, { intent, key, ...look }) => {
    const { id } = check(params, args.params);
    if (intent === "take") {
      await listTouched(ctx, { id, ...look }, key);
      return redirect(teamPaths.platformIncident(id));
    }
    const { clinicId, from, until, who, groups, ip } = look;
    const typed: Typed = { from: toWallClock(from, houseZone), until: toWallClock(until, houseZone), groups, ip };
    const found = await lookForTouched(ctx, { id, ...look });
    if ("choices" in found) return { clinicId, typed: { ...typed, who }, choices: found.choices, found: null };
    const sample = found.sample.map(({ action: act, ...one }) => ({ ...one, what: actionWords(act) }));
    const choices = found.actor ? [found.actor] : [];
    return { clinicId, typed: { ...typed, actorId: found.actor?.id }, choices, found: { ...found, sample } };
  });
}

/** Whom an incident touched, by a clinic's audit: the clinic, what to look for, what was found, and taking it over. */
export default function People() {
  const { id, clinic, query, found, isOpen, from, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const looked = answer && "typed" in answer && answer.clinicId === clinic?.id ? answer : null;
  const typed: Typed = looked?.typed ?? { from, until, groups: [] };
  const search = (
    <ClinicChoice
      query={query}
      found={found}
      label="Nome da clínica"
      hrefOf={(clinicId) => teamPaths.platformIncidentPeople(id, clinicId)}
    />
  );
  return (
    <>
      <PageHeader
        title="Quem foi alcançado"
        lead="A lista vem da auditoria da clínica. Primeiro se procura; nada entra na lista antes de você ver quantas pessoas são."
        back={{ to: teamPaths.platformIncident(id), label: "Incidente" }}
      />
      {!isOpen && <p>Este incidente foi encerrado: a lista dele não muda mais.</p>}
      {isOpen && !clinic && search}
      {isOpen && clinic && (
        <>
          <p className="mb-2 wrap-anywhere">
            Na auditoria de <strong>{clinic.name}</strong>
          </p>
          <Fold label="Procurar em outra clínica">{search}</Fold>
          <div className="mt-6">
            {looked?.found && <LookFound clinicId={clinic.id} typed={typed} found={looked.found} />}
            <LookForm
              key={JSON.stringify(looked?.typed ?? null)}
              clinicId={clinic.id}
              typed={typed}
              choices={looked?.choices ?? []}
              refusal={refusalOf(answer)}
            />
          </div>
        </>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformIncidents()} />;
}
