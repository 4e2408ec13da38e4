import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { CareDone } from "~/features/care/components/care-done";
import { careDone, ownCareIntents } from "~/features/care/components/care-intents";
import { CycleSection } from "~/features/care/components/cycle-section";
import { OwnAge } from "~/features/care/components/own-age";
import { HandoverQuestion } from "~/features/care/components/handover-question";
import { answerCycle } from "~/features/care/cycle/answer-cycle.server";
import { readOwnGuardian } from "~/features/care/guardian/read-guardian.server";
import { readCycles } from "~/features/care/cycle/read-cycles.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { answerHandover } from "~/features/care/handover/decide-handover.server";
import { ownHandovers } from "~/features/care/handover/read-handovers.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { RelativeTime } from "~/ui/time/relative-time";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Meu acompanhamento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { done } = parseSearch(args.request, careDone);
    const [team, proposals, said, age] = await Promise.all([
      careTeam(ctx),
      ownHandovers(ctx),
      readCycles(ctx, { patientId: ctx.actor.memberId }),
      readOwnGuardian(ctx),
    ]);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { team, proposals, said, age, done, formKey: crypto.randomUUID(), reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownCareIntents, async (ctx, input) => {
    if (input.intent === "cycle") await setCycle(ctx, { ...input, patientId: ctx.actor.memberId }, input.key);
    else if (input.intent === "answer") await answerHandover(ctx, { id: input.id, yes: input.answer === "yes" });
    else await answerCycle(ctx, { id: input.id, agrees: input.intent === "agree", line: input.line ?? null });
    return redirect(`${paths.ownCare()}?done=${input.intent === "answer" ? input.answer : input.intent}`);
  });
}

/** Who accompanies the patient, what waits for their decision, and in which cycle they are. */
export default function OwnCare() {
  const { team, proposals, said, age, done, formKey, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <CareDone done={done} />
      <PageHeader title="Meu acompanhamento" />
      {proposals.map((proposal) => (
        <HandoverQuestion key={proposal.id} proposal={proposal} reader={reader} />
      ))}
      <section aria-labelledby="equipe" className="mb-9">
        <h2 id="equipe" className="mb-3 text-lg">
          Quem acompanha você
        </h2>
        {team.length === 0 && <p className="text-ink-soft">Ninguém por enquanto.</p>}
        <ul className="divide-y divide-line">
          {team.map(({ psychologistId, name, since }) => (
            <li key={psychologistId} className="py-2">
              {name}, <span className="text-ink-soft">desde</span> <RelativeTime at={since} {...reader} dayOnly />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="registros" className="mb-9">
        <h2 id="registros" className="mb-1 text-lg">
          O que foi escrito sobre as sessões
        </h2>
        <p className="max-w-reading">
          <Link to={paths.ownRecords()} className="link inline-flex min-h-11 items-center">
            Ler o que foi deixado para você
          </Link>
        </p>
      </section>
      <CycleSection key={said[0]?.id} said={said} own formKey={formKey} reader={reader} />
      <p className="mb-9">
        <Link to={ownPaths.story()} className="link inline-flex min-h-11 items-center">
          Sua história até aqui
        </Link>
      </p>
      {age && <OwnAge age={age} reader={reader} />}
      <p className="flex flex-wrap gap-x-6 border-t border-line pt-3">
        <Link to={ownPaths.documents()} className="link inline-flex min-h-11 items-center">
          Documentos
        </Link>
        <Link to={ownPaths.reports()} className="link inline-flex min-h-11 items-center">
          Relatórios
        </Link>
        <Link to={ownPaths.agreements()} className="link inline-flex min-h-11 items-center">
          Termos e contratos
        </Link>
        <Link to={ownPaths.receipts()} className="link inline-flex min-h-11 items-center">
          Pagamentos e recibos
        </Link>
        <Link to={ownPaths.accessLog()} className="link inline-flex min-h-11 items-center">
          Quem abriu o que é seu
        </Link>
      </p>
    </>
  );
}
