import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { IncidentClock } from "~/features/privacy/components/incident/incident-parts";
import { peopleCounted } from "~/features/privacy/incident/incident-words";
import { listClinicIncidents } from "~/features/privacy/incident/read-incidents.server";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Incidentes");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const incidents = (await listClinicIncidents(ctx)).map(({ id, what, knownAt, people, ...row }) => {
      const { deadline, untold, closedAt, authorityToldAt, peopleToldAt } = row;
      const clock = { deadline, untold, closedAt, authorityToldAt, peopleToldAt };
      return { id, what, knownAt, people, clock };
    });
    return { incidents, officer: ctx.platform.privacyOfficer, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Incidents that touched the clinic: what happened, who of it, what they were told. */
export default function Incidents() {
  const { incidents, officer, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Incidentes"
        lead="Quando dados de pessoas da clínica podem ter sido vistos por quem não devia. A CÁRIS apura e prepara os avisos; a clínica, que decide sobre os dados, confere e responde às pessoas."
        back={{ to: teamPaths.adminAudit(), label: "Auditoria" }}
      />
      <p className="mb-6 max-w-prose dense:text-sm">
        Desconfia de algo? Não espere ter certeza: escreva agora a{" "}
        <a className="link" href={`mailto:${officer.email}`}>
          {officer.email}
        </a>
        . O prazo de três dias úteis conta de quando se soube.
      </p>
      {incidents.length === 0 && (
        <EmptyState title="Nenhum incidente até hoje">
          O que atingir dados de pessoas da clínica aparece aqui: o prazo, o que foi feito e quem foi avisado.
        </EmptyState>
      )}
      <ul className="max-w-prose divide-y divide-line border-y border-line empty:hidden">
        {incidents.map(({ id, what, knownAt, people, clock }) => (
          <li key={id} className="space-y-1 py-4">
            <Link to={teamPaths.adminIncident(id)} className="link line-clamp-2 font-medium wrap-anywhere">
              {what}
            </Link>
            <p>
              <IncidentClock incident={clock} reader={reader} /> · soubemos em{" "}
              <ShortDate at={knownAt} reader={reader} />
              {people > 0 && ` · ${peopleCounted(people)} da clínica`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAudit()} />;
}
