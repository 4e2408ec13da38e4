import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { IncidentClock, IncidentWords } from "~/features/privacy/components/incident-parts";
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
    const incidents = (await listClinicIncidents(ctx)).map(({ kinds: _, report: __, openedAt: ___, ...row }) => row);
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
        {incidents.map(({ id, what, risks, measures, knownAt, words, people, ...clock }) => (
          <li key={id} className="space-y-2 py-4">
            <p className="font-medium wrap-anywhere">{what}</p>
            <p>
              <IncidentClock incident={clock} reader={reader} /> · soubemos em{" "}
              <ShortDate at={knownAt} reader={reader} />
            </p>
            <p className="wrap-anywhere">
              O que pode acontecer: {risks} O que fizemos: {measures}
            </p>
            {people.length > 0 && (
              <details>
                <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
                  {people.length === 1 ? "1 pessoa da clínica" : `${people.length} pessoas da clínica`}
                </summary>
                <ul className="list-disc pl-5">
                  {people.map(({ memberId, name, toldAt }) => (
                    <li key={memberId} className="wrap-anywhere">
                      {name ?? "Pessoa que não está mais aqui"}, {toldAt === null ? "ainda sem aviso" : "com aviso"}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {words && (
              <details>
                <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
                  O que as pessoas leram
                </summary>
                <IncidentWords words={words} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAudit()} />;
}
