import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { OfficeHoursForm } from "~/features/chat/components/office/office-hours-form";
import { weekWords } from "~/features/chat/components/office/office-words";
import { officeHoursForm } from "~/features/chat/office/office-hours.schema";
import { readOfficeHours } from "~/features/chat/office/tell-office.server";
import { saveOfficeHours } from "~/features/chat/office/save-office-hours.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Atendimento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const kept = await readOfficeHours(ctx, ctx.actor.memberId);
    const saved = new URL(args.request.url).searchParams.has("saved");
    return { week: kept?.week ?? [], replyTime: kept?.replyTime ?? null, saved };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, officeHoursForm, async (ctx, hours) => {
    await saveOfficeHours(ctx, hours);
    return redirect(`${teamPaths.officeHours()}?saved`);
  });
}

/** When a psychologist answers messages. */
export default function OfficeHours() {
  const { week, replyTime, saved } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const refused = refusal && "refused" in refusal ? refusal : null;
  const words = weekWords(week);
  return (
    <>
      {saved && !refused && <Flash>Horários salvos.</Flash>}
      <PageHeader
        title="Atendimento por mensagem"
        lead="Seus pacientes veem estes horários acima da caixa de mensagem. Fora deles, a conversa lembra que não é um canal de emergência e mostra o SOS."
      />
      <p className="mb-5 text-ink-soft">
        {words ? `Hoje eles leem: “${words}”.` : "Você ainda não disse quando atende: nada é mostrado."}
      </p>
      <p className="mb-5">
        Em pedidos de ajuda, quem substitui você é escolhido em{" "}
        <Link to={teamPaths.cover()} className="link">
          Substituição
        </Link>
        .
      </p>
      <OfficeHoursForm
        week={week}
        replyTime={replyTime}
        typed={refused?.values ?? null}
        errors={refused?.fields ?? {}}
        message={refused?.message}
      />
    </>
  );
}
