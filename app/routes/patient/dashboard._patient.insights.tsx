import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { InsightList } from "~/features/insights/components/insight-list";
import { insightActs } from "~/features/insights/insights.schema";
import { listInsights } from "~/features/insights/list-insights.server";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { previewSent } from "~/features/insights/reflection/preview-sent.server";
import { rateInsight } from "~/features/insights/rating/rate-insight.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("O que as anotações mostram");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { searchParams } = new URL(args.request.url);
    const wantsPreview = searchParams.has("preview");
    const [insights, preview] = await Promise.all([listInsights(ctx), wantsPreview ? previewSent(ctx) : null]);
    const isTold = searchParams.get("done") === "problem";
    return { insights, preview, wantsPreview, isTold, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Says whether one helped, or what is wrong with it. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, insightActs, async (ctx, said) => {
    if (said.intent === "rate") await rateInsight(ctx, said);
    else await reportProblem(ctx, said);
    return redirect(said.intent === "rate" ? paths.insights() : `${paths.insights()}?done=problem`);
  });
}

/** What one's own entries show. */
export default function Insights() {
  const { insights, preview, wantsPreview, isTold, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  return (
    <>
      <PageHeader
        title="O que as anotações mostram"
        lead="Contas simples sobre quando você escreve, e as reflexões que você pediu. Só você vê."
        back={{ to: paths.diary(), label: "Diário" }}
      />
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      {refusal && <FormError message={refusal.message} />}
      {insights.length > 0 ? (
        <InsightList insights={insights} reader={reader} />
      ) : (
        <p className="max-w-reading text-ink-soft">
          Com cinco anotações em três semanas, aqui aparece o que elas têm em comum. Não há pressa.
        </p>
      )}
      <section aria-labelledby="envio" className="mt-9 max-w-reading">
        <h2 id="envio" className="text-xl">
          Inteligência artificial
        </h2>
        <p className="mt-1">
          Nada do que você escreve vai a um programa de fora sem a sua autorização: a reflexão, você pede anotação por
          anotação; o resumo do que você compartilha, quem atende você, se você deixar. Você decide em{" "}
          <Link to={accountPaths.accountConsents()} className="link">
            Autorizações
          </Link>
          .
        </p>
        {wantsPreview ? (
          <Preview text={preview?.text ?? null} />
        ) : (
          <p className="mt-2">
            <Link to="?preview#envio" className="link inline-flex min-h-11 items-center">
              Ver o texto que iria, se você pedisse
            </Link>
          </p>
        )}
      </section>
    </>
  );
}

function Preview({ text }: { text: string | null }) {
  if (text === null) return <p className="mt-3">Ainda não há anotação que pudesse ser enviada.</p>;
  return (
    <>
      <p className="mt-3">A sua anotação mais nova, sem nomes. Isto é só uma prévia: nada foi enviado.</p>
      <blockquote className="mt-2 border-l-2 border-line pl-4 whitespace-pre-wrap wrap-anywhere text-ink-soft">
        {text}
      </blockquote>
    </>
  );
}
