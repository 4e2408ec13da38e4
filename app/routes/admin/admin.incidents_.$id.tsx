import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { addressSchema } from "~/features/kernel/page.schema";
import { ClinicDuties, ClinicTouched, Draft } from "~/features/privacy/components/incident/clinic-incident";
import { IncidentClock, IncidentWords } from "~/features/privacy/components/incident/incident-parts";
import { authorityDraft, kindWords, peopleDraft } from "~/features/privacy/incident/incident-words";
import { readClinicIncident } from "~/features/privacy/incident/read-incidents.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { DefinitionList } from "~/ui/list/definition-list";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Incidente");

const params = z.object({ id: z.string().max(64) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { cursor } = parseSearch(args.request, addressSchema);
    const one = await readClinicIncident(ctx, { id: check(params, args.params).id, cursor });
    const { incident, clinic, touched, told, page: list, left, isListing } = one;
    const officer = ctx.platform.privacyOfficer;
    const drafts = {
      authority: authorityDraft(incident, touched, officer, clinic),
      people: incident.words ?? peopleDraft(incident, officer),
    };
    const { what, risks, measures, report, knownAt, deadline, untold, closedAt, authorityToldAt, peopleToldAt } =
      incident;
    const facts = { what, kinds: incident.kinds.map((kind) => kindWords[kind] ?? kind).join("; "), risks, measures };
    const clock = { deadline, untold, closedAt, authorityToldAt, peopleToldAt };
    const part = { ...list, cursor: cursor ?? null };
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { facts, report, knownAt, clock, touched, told, part, left, isListing, drafts, officer, reader };
  });
}

/** One incident as its clinic has to know it: how it stands, what the clinic does, whom it touched, the drafts. */
export default function Incident() {
  const { facts, report, knownAt, clock, touched, told, part, left, isListing, drafts, officer, reader } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Incidente" back={{ to: teamPaths.adminIncidents(), label: "Incidentes" }} />
      <p className="mb-4">
        <IncidentClock incident={clock} reader={reader} /> · soubemos {formatWhen(knownAt, reader)}
      </p>
      <DefinitionList
        items={[
          { term: "O que aconteceu", value: facts.what },
          { term: "Quais dados", value: facts.kinds },
          { term: "O que pode acontecer", value: facts.risks },
          { term: "O que foi e será feito", value: facts.measures },
          ...(report === null ? [] : [{ term: "Relatório", value: report }]),
        ]}
      />
      <ClinicDuties clock={clock} touched={touched} told={told} officer={officer} reader={reader} />
      <ClinicTouched part={part} touched={touched} left={left} isListing={isListing} reader={reader} />
      <Draft
        id="anpd"
        title="Rascunho para a ANPD"
        hint="Copie para o formulário de gov.br/anpd e complete o que está entre colchetes."
        text={drafts.authority}
      />
      {clock.peopleToldAt === null ? (
        <Draft
          id="pessoas"
          title="Rascunho para as pessoas"
          hint="O que elas vão ler. Sem nada do que escreveram, e sem nomes de outras pessoas."
          text={drafts.people}
        />
      ) : (
        <section aria-labelledby="pessoas" className="mt-8">
          <h2 id="pessoas" className="mb-2 text-lg font-semibold">
            O que as pessoas leram
          </h2>
          <IncidentWords words={drafts.people} />
        </section>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminIncidents()} />;
}
