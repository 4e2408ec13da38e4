import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { ClinicChoice } from "~/features/privacy/components/clinic-choice";
import { IncidentForm } from "~/features/privacy/components/incident/incident-form";
import { IncidentClock } from "~/features/privacy/components/incident/incident-parts";
import { chooseClinic } from "~/features/privacy/incident/choose-clinic.server";
import { openIncident } from "~/features/privacy/incident/handle-incident.server";
import { listIncidents } from "~/features/privacy/incident/read-incidents.server";
import { clinicAskedSearch, incidentForm } from "~/features/privacy/privacy.schema";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { toWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Incidentes");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const incidents = (await listIncidents(ctx)).map(({ id, what, clinic, knownAt, ...clock }) => {
      const { deadline, closedAt, authorityToldAt, peopleToldAt, untold } = clock;
      return { id, what, clinic, knownAt, deadline, closedAt, authorityToldAt, peopleToldAt, untold };
    });
    const choice = await chooseClinic(ctx, parseSearch(args.request, clinicAskedSearch));
    return {
      incidents,
      choice,
      nowWall: toWallClock(ctx.now(), houseZone),
      reader: { zone: houseZone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, incidentForm, async (ctx, { known, key, ...given }) => {
    const { id } = await openIncident(ctx, { ...given, knownAt: known }, key);
    return redirect(teamPaths.platformIncident(id));
  });
}

/** Incidents with personal data, and opening one. */
export default function Incidents() {
  const { incidents, choice, nowWall, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Incidentes"
        lead="Quando dados de pessoas podem ter sido vistos, perdidos ou mudados por quem não devia. A ANPD e as pessoas são avisadas em três dias úteis (Resolução CD/ANPD 15/2024); o registro fica cinco anos."
      />
      {incidents.length === 0 ? (
        <p className="mb-8 text-ink-soft">Nenhum até hoje.</p>
      ) : (
        <ul className="mb-8 max-w-prose divide-y divide-line border-y border-line">
          {incidents.map(({ id, what, clinic, knownAt, ...clock }) => (
            <li key={id} className="py-3">
              <Link to={teamPaths.platformIncident(id)} className="link line-clamp-2 font-medium wrap-anywhere">
                {what}
              </Link>
              <span className="text-ink-soft">
                {clinic ?? "Plataforma"} · soubemos em <ShortDate at={knownAt} reader={reader} />
              </span>
              <span className="block">
                <IncidentClock incident={clock} reader={reader} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <h2 id="abrir" className="mb-3 scroll-mt-4 text-lg font-semibold">
        Abrir um incidente
      </h2>
      {!choice.clinic && (
        <Fold label="É de uma clínica só" open={choice.query !== null}>
          <ClinicChoice
            query={choice.query}
            found={choice.found}
            label="Nome da clínica"
            hrefOf={(clinicId) => `${teamPaths.platformIncidents(clinicId)}#abrir`}
          />
        </Fold>
      )}
      <IncidentForm key={choice.clinic?.id ?? ""} nowWall={nowWall} clinic={choice.clinic} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
