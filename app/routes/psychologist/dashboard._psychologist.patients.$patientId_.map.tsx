import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { LineOfTime } from "~/features/emotional-map/components/line-of-time";
import { MapViews } from "~/features/emotional-map/components/map-views";
import { MonthOfMood } from "~/features/emotional-map/components/month-of-mood";
import { YearOfMood } from "~/features/emotional-map/components/year-of-mood";
import { monthName } from "~/features/emotional-map/components/year-lines";
import { viewSearch } from "~/features/emotional-map/map-month";
import { sharedLine, sharedMonth, sharedYear } from "~/features/emotional-map/shared-map.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mapa emocional");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { view, month } = parseSearch(args.request, viewSearch);
    const none = { year: null, line: null, month: null };
    if (month !== undefined) {
      const { patient, ...shown } = await sharedMonth(ctx, { patientId, month });
      return { ...none, patient, month: shown };
    }
    const { patient, ...shown } = await (view === "line" ? sharedLine : sharedYear)(ctx, { patientId });
    return "marks" in shown ? { ...none, patient, line: shown } : { ...none, patient, year: shown };
  });
}

/** What a patient shared, seen from afar. */
export default function PatientMap() {
  const { patient, year, line, month } = useLoaderData<typeof loader>();
  const { id, name } = patient;
  const to = teamPaths.patientMap(id);
  const hrefOf = (of: string) => teamPaths.patientMap(id, of);
  return (
    <>
      <PageHeader
        title={month ? `Mapa emocional: ${monthName(month.month)}` : "Mapa emocional"}
        lead="Só o que a pessoa compartilha e os registros rápidos; anotações privadas não contam."
        back={month ? { to, label: "O ano" } : { to: teamPaths.patient(id), label: name }}
      />
      {!month && <MapViews current={line ? "line" : "year"} to={to} />}
      {line && <LineOfTime {...line} />}
      {year && <YearOfMood {...year} hrefOf={hrefOf} />}
      {month && (
        <MonthOfMood
          {...month}
          hrefOf={hrefOf}
          hrefOfDay={(date) => `${teamPaths.patient(id)}?from=${date}&to=${date}`}
        />
      )}
    </>
  );
}
