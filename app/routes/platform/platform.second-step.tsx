import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import * as z from "zod";
import { StepResetForm, StepResetsTable } from "~/features/identity/components/two-step/step-resets";
import { askStepReset, listStepResets, stopStepReset } from "~/features/identity/two-step/ask-step-reset.server";
import { stepResetForm } from "~/features/identity/two-step/step-reset.schema";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Duas etapas perdidas");

const search = z.object({ done: z.enum(["ask", "stop"]).optional().catch(undefined) });
const doneWords = {
  ask: "Pedido feito. A pessoa foi avisada agora, e pode cancelar até a hora marcada.",
  stop: "Pedido cancelado. Nada mudou na conta.",
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { done } = parseSearch(args.request, search);
    return { resets: await listStepResets(ctx), done, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, stepResetForm, async (ctx, input) => {
    await (input.intent === "ask" ? askStepReset(ctx, input) : stopStepReset(ctx, input));
    return redirect(`${teamPaths.platformSecondStep()}?done=${input.intent}`);
  });
}

/** Where the platform helps back in who lost phone and codes, and whom no single clinic may help. */
export default function SecondStep() {
  const { resets, done, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title="Duas etapas perdidas"
        lead="Para quem perdeu o celular e os códigos e a clínica não pode ajudar: trabalha em duas clínicas, ou sozinha na sua. A pessoa é avisada na hora, por e-mail e na conta; se entrar antes, o pedido cai."
      />
      {done && !refusal && <Flash>{doneWords[done]}</Flash>}
      <FormError message={refusal?.message} />
      <StepResetForm
        field={(name) => ({ name, defaultValue: typedIn(refusal, name), error: refusal?.fields[name] })}
        pending={pending}
      />
      <StepResetsTable resets={resets} reader={reader} pending={pending} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
