import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { aiSwitchForm } from "~/features/ai/ai.schema";
import { AiSwitchForm } from "~/features/ai/components/ai-switch-form";
import { readPatientAi, setPatientAi } from "~/features/ai/use/switches.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Inteligência artificial");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    return { patientId, ...(await readPatientAi(ctx, { patientId })) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, aiSwitchForm, async (ctx, { on }) => {
    const { patientId } = check(patientParams, args.params);
    await setPatientAi(ctx, { patientId, isOn: on });
    return redirect(teamPaths.patientAi(patientId));
  });
}

/** The psychologist's own switch for one patient. */
export default function PatientAi() {
  const { patientId, name, isOff, isClinicOff } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Reflexões de ${name}`}
        lead="Quem autorizou pode pedir a um modelo uma observação e uma pergunta sobre uma anotação. Você não vê a resposta, nem se a pessoa autorizou."
        back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }}
      />
      {isClinicOff ? (
        <p>A clínica desligou a inteligência artificial para todas as pessoas.</p>
      ) : (
        <AiSwitchForm isOff={isOff} on="Ligar para esta pessoa" off="Desligar para esta pessoa" />
      )}
      <p className="mt-6 max-w-reading text-ink-soft">
        Desligue quando uma resposta de um programa atrapalharia o cuidado. Vale na hora: a pessoa deixa de ver o botão.
        Sinais, alertas e escalas não dependem disto.
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
