import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { AiSwitchForm } from "~/features/ai/components/ai-switch-form";
import { clinicUseWords } from "~/features/ai/components/clinic-use-words";
import { readClinicAi, setClinicAi } from "~/features/ai/use/clinic-switch.server";
import { ProblemList } from "~/features/insights/components/problem-list";
import { clinicAiActs } from "~/features/insights/insights.schema";
import { closeProblem, listProblems } from "~/features/insights/problem/problems.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { namesOf, namesSaid } from "~/ui/copy/model-uses";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Inteligência artificial");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [ai, problems] = await Promise.all([readClinicAi(ctx), listProblems(ctx)]);
    const uses = { patient: namesOf("patient"), professional: namesOf("professional"), names: namesSaid };
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { isOff: ai.isOff, used: clinicUseWords(ai), problems, uses, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, clinicAiActs, async (ctx, said) => {
    if (said.intent === "seen") await closeProblem(ctx, said);
    else await setClinicAi(ctx, { isOn: said.on });
    return redirect(teamPaths.adminAi());
  });
}

/** The clinic's switch for everything that asks a model, what it used this month, and what people said is wrong. Nothing clinical. */
export default function ClinicAi() {
  const { isOff, used, problems, uses, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Inteligência artificial"
        lead={`Com a autorização da pessoa, pacientes pedem ${uses.patient}; quem atende, ${uses.professional}. ${uses.names}`}
        back={{ to: teamPaths.adminClinic(), label: "Clínica" }}
      />
      <p className="max-w-reading">
        Desligar vale na hora para toda a clínica, também para o que espera envio. O resto funciona igual: alertas,
        sinais e escalas nunca dependem de um modelo.
      </p>
      <AiSwitchForm isOff={isOff} on="Ligar para a clínica" off="Desligar para a clínica" />
      <h2 className="mt-8 text-lg dense:text-base">Neste mês</h2>
      <p className="mt-1">{used} Quando o limite do mês acaba, os pedidos ficam “sem análise” até o próximo.</p>
      <h2 className="mt-8 text-lg dense:text-base">Problemas relatados</h2>
      <ProblemList problems={problems} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
