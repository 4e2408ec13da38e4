import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { IncidentClock } from "~/features/privacy/components/incident/incident-parts";
import { IncidentLog, TouchedByClinic } from "~/features/privacy/components/incident/incident-log";
import { IncidentSteps } from "~/features/privacy/components/incident/incident-steps";
import { closeIncident, noteIncident, tellPeople } from "~/features/privacy/incident/handle-incident.server";
import { authorityDraft, kindWords, peopleDraft } from "~/features/privacy/incident/incident-words";
import { readIncident } from "~/features/privacy/incident/read-incidents.server";
import { incidentSteps } from "~/features/privacy/privacy.schema";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Incidente");

const params = z.object({ id: z.string().max(64) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { incident, clinic, notes, touched, listings } = await readIncident(ctx, check(params, args.params).id);
    const people = touched.reduce((sum, one) => sum + one.people, 0);
    const drafts = {
      authority: authorityDraft(incident, people, ctx.platform.privacyOfficer),
      people: incident.words ?? peopleDraft(incident, ctx.platform.privacyOfficer),
    };
    const { id, what, risks, measures, report, kinds, closedAt, authorityToldAt, peopleToldAt, deadline, untold } =
      incident;
    const told = { what, risks, measures, report, kinds: kinds.map((kind) => kindWords[kind] ?? kind).join("; ") };
    const clock = { closedAt, authorityToldAt, peopleToldAt, deadline, untold };
    const reader = { zone: houseZone, now: ctx.now() };
    return { id, told, clinic: clinic?.name ?? null, clock, notes, touched, listings, drafts, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, incidentSteps, async (ctx, input) => {
    const { id } = check(params, args.params);
    if (input.intent === "note") await noteIncident(ctx, { ...input, id });
    else if (input.intent === "tell") await tellPeople(ctx, { ...input, id });
    else await closeIncident(ctx, { ...input, id });
    return redirect(teamPaths.platformIncident(id));
  });
}

/** One incident: its clock, what is known, whom it touched, the drafts, what can be done, and the log. */
export default function Incident() {
  const { id, told, clinic, clock, notes, touched, listings, drafts, reader } = useLoaderData<typeof loader>();
  const isOpen = clock.closedAt === null;
  const facts = [
    ["De quem", clinic === null ? "Da plataforma, ou de mais de uma clínica" : clinic],
    ["O que aconteceu", told.what],
    ["Quais dados", told.kinds],
    ["O que pode acontecer", told.risks],
    ["O que foi e será feito", told.measures],
    ["Relatório", told.report],
  ].filter(([, text]) => text);
  return (
    <>
      <PageHeader title="Incidente" back={{ to: teamPaths.platformIncidents(), label: "Incidentes" }} />
      <p className="mb-4">
        <IncidentClock incident={clock} reader={reader} />
      </p>
      <dl className="max-w-reading space-y-3">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt className="font-medium dense:text-sm">{label}</dt>
            <dd className="whitespace-pre-wrap wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <TouchedByClinic
        touched={touched}
        listings={listings}
        reader={reader}
        look={isOpen ? teamPaths.platformIncidentPeople(id) : null}
        hrefOf={(number) => teamPaths.platformIncidentList(id, number)}
      />
      {isOpen && (
        <section aria-label="O que fazer" className="mt-6 print:hidden">
          <IncidentSteps draft={drafts.people} />
        </section>
      )}
      <section aria-labelledby="anpd" className="mt-8">
        <h2 id="anpd" className="text-lg font-semibold">
          Rascunho para a ANPD
        </h2>
        <p className="mb-2 text-ink-soft dense:text-sm">
          Copie para o formulário de gov.br/anpd e complete o que está entre colchetes.
        </p>
        <pre className="max-w-prose border-l-4 border-line pl-4 font-sans whitespace-pre-wrap wrap-anywhere select-all">
          {drafts.authority}
        </pre>
        <div className="mt-3">
          <PrintButton />
        </div>
      </section>
      <IncidentLog notes={notes} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformIncidents()} />;
}
