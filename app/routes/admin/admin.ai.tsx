import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { aiSwitchForm } from "~/features/ai/ai.schema";
import { AiSwitchForm } from "~/features/ai/components/ai-switch-form";
import { readClinicAi, setClinicAi } from "~/features/ai/use/switches.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Inteligência artificial");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { isOff, calls, tokens, cap } = await readClinicAi(await requireAdmin(args));
    const of = `${tokens.toLocaleString("pt-BR")} de ${cap.toLocaleString("pt-BR")} tokens`;
    return { isOff, used: calls === 0 ? null : `${calls.toLocaleString("pt-BR")} pedidos, ${of}` };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, aiSwitchForm, async (ctx, { on }) => {
    await setClinicAi(ctx, { isOn: on });
    return redirect(teamPaths.adminAi());
  });
}

/** The clinic's switch for everything that asks a model, and what it used this month. Nothing clinical. */
export default function ClinicAi() {
  const { isOff, used } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Inteligência artificial"
        lead="Pacientes que autorizaram podem pedir uma reflexão sobre uma anotação. Ela vai sem nomes, e só a pessoa vê a resposta."
        back={{ to: teamPaths.adminClinic(), label: "Clínica" }}
      />
      <p className="max-w-reading">
        Desligar vale na hora para toda a clínica, também para o que espera envio. O resto funciona igual: alertas,
        sinais e escalas nunca dependem de um modelo.
      </p>
      <AiSwitchForm isOff={isOff} on="Ligar para a clínica" off="Desligar para a clínica" />
      <h2 className="mt-8 text-lg dense:text-base">Neste mês</h2>
      <p className="mt-1">
        {used ?? "Nenhum pedido ainda."} Quando o limite do mês acaba, os pedidos ficam “sem análise” até o próximo.
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
