import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { PatientSwitches } from "~/features/ai/components/patient-switches";
import { readPatientAi, setPatientAi } from "~/features/ai/use/patient-switches.server";
import { WeekSummary } from "~/features/insights/components/week-summary";
import { summaryActs, weekSearch } from "~/features/insights/insights.schema";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { askSummary, previewSummary } from "~/features/insights/week/ask-summary.server";
import { rateSummary, readSummary } from "~/features/insights/week/read-summary.server";
import { weeksBeside } from "~/features/insights/week/week";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Inteligência artificial");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { week, preview, done } = parseSearch(args.request, weekSearch);
    const [switches, summary] = await Promise.all([
      readPatientAi(ctx, { patientId }),
      readSummary(ctx, { patientId, week }),
    ]);
    const shown =
      preview && summary.refusal === null ? await previewSummary(ctx, { patientId, week: summary.week }) : null;
    const weeks = weeksBeside(summary.week, ctx.now(), ctx.actor.zone);
    const sent = shown && { texts: shown.texts, leftOut: shown.leftOut };
    return {
      patientId,
      isTold: done === "problem",
      switches,
      summary,
      sent,
      weeks,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, summaryActs, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    const here = teamPaths.patientAi(patientId);
    if (said.intent === "switch") {
      await setPatientAi(ctx, { patientId, feature: said.feature, isOn: said.on });
      return redirect(`${here}#usos`);
    }
    if (said.intent === "problem") {
      await reportProblem(ctx, said);
      return redirect(`${here}?done=problem`);
    }
    if (said.intent === "summarise") await askSummary(ctx, { ...said, patientId });
    else await rateSummary(ctx, { ...said, patientId });
    return redirect(`${here}?week=${said.week}`);
  });
}

/** What a model may be asked about one patient: the week's summary for who cares for them, and which uses are on for them. */
export default function PatientAi() {
  const { patientId, isTold, switches, summary, sent, weeks, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  return (
    <>
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      <PageHeader
        title={`IA no cuidado de ${switches.name}`}
        lead="O que um modelo pode fazer com o que foi compartilhado. Sinais, alertas e escalas não dependem disto."
        back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }}
      />
      <section aria-labelledby="semana">
        <h2 id="semana" className="text-lg dense:text-base">
          Resumo da semana
        </h2>
        <p className="flex flex-wrap items-center gap-x-4">
          <span>{weeks.words}</span>
          <Link to={`?week=${weeks.before}`} className="link inline-flex min-h-11 items-center dense:min-h-8">
            Semana anterior
          </Link>
          {weeks.after && (
            <Link to={`?week=${weeks.after}`} className="link inline-flex min-h-11 items-center dense:min-h-8">
              Semana seguinte
            </Link>
          )}
        </p>
        <WeekSummary {...{ patientId, said: summary, preview: sent, message: refusal?.message, reader }} />
      </section>
      <section id="usos" aria-labelledby="usos-titulo" className="mt-8 border-t border-line pt-5">
        <h2 id="usos-titulo" className="text-lg dense:text-base">
          O que está ligado para esta pessoa
        </h2>
        <p className="mt-1 max-w-reading">
          {switches.isClinicOff
            ? "A clínica desligou a inteligência artificial para todas as pessoas; o que está aqui vale quando ela ligar de novo."
            : "Desligue o que atrapalharia o cuidado. Vale na hora, também para o que já foi pedido e ainda não saiu; a pessoa lê em Autorizações o que está desligado."}{" "}
          Se ela autorizou, cada uso só acontece quando alguém pede.
        </p>
        <PatientSwitches switches={switches.uses} reader={reader} />
      </section>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
