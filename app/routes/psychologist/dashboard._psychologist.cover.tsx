import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CoverForm } from "~/features/sos/components/responder/rules/cover-form";
import { coverForm } from "~/features/sos/sos-forms.schema";
import { readCover, saveCover } from "~/features/sos/responder/cover.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Substituição");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const cover = await readCover(await requirePsychologist(args));
    return { ...cover, saved: new URL(args.request.url).searchParams.has("saved") };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, coverForm, async (ctx, { substituteId }) => {
    await saveCover(ctx, substituteId === "" ? null : substituteId);
    return redirect(`${teamPaths.cover()}?saved`);
  });
}

/** Who stands in for the psychologist in calls for help. */
export default function Cover() {
  const { substitute, possible, saved } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {saved && !refusal && <Flash>Substituição salva. Vale já, também para pedidos em aberto.</Flash>}
      <PageHeader
        title="Substituição em pedidos de ajuda"
        back={{ to: teamPaths.alerts(), label: "Pedidos de ajuda" }}
        lead="Sem substituto, quem é chamado depois de você é a administração da clínica."
      />
      {possible.length === 0 ? (
        <p>Não há outro psicólogo ou psicóloga nesta clínica.</p>
      ) : (
        <CoverForm substitute={substitute} possible={possible} refusal={refusal} />
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.alerts()} />;
}
