import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AwaitAnswer } from "~/features/insights/components/await-answer";
import { KeywordsForm, OfferedParagraphs, takeWords } from "~/features/insights/components/note-help";
import { doneSearch, noteHelpActs } from "~/features/insights/insights.schema";
import { askNoteHelp, previewNoteHelp, readNoteHelp } from "~/features/insights/note-help/note-help.server";
import { rateNoteHelp, takeParagraphs } from "~/features/insights/note-help/take-paragraphs.server";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { recordParams } from "~/features/records/writing/record-forms.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
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
export const meta: MetaFunction = () => pageMeta("Ajuda para escrever");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const ref = check(recordParams, args.params);
    const { done } = parseSearch(args.request, doneSearch);
    const [help, { name }] = await Promise.all([readNoteHelp(ctx, ref), readPatient(ctx, ref)]);
    return { ...ref, name, help, isTold: done === "problem", reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, noteHelpActs, async (ctx, said) => {
    const ref = check(recordParams, args.params);
    if (said.intent === "preview") {
      const { text } = await previewNoteHelp(ctx, { ...ref, keywords: said.keywords });
      return { preview: { text, keywords: said.keywords } };
    }
    if (said.intent === "take") {
      await takeParagraphs(ctx, { ...ref, parts: said.part });
      return redirect(teamPaths.recordEdit(ref.patientId, ref.noteId));
    }
    const here = teamPaths.noteHelp(ref.patientId, ref.noteId);
    if (said.intent === "problem") {
      await reportProblem(ctx, said);
      return redirect(`${here}?done=problem`);
    }
    if (said.intent === "ask") await askNoteHelp(ctx, { ...ref, keywords: said.keywords });
    else await rateNoteHelp(ctx, { ...ref, helpful: said.helpful });
    return redirect(here);
  });
}

const states = {
  queued: "O rascunho foi pedido e costuma chegar em menos de um minuto. Se não aparecer, abra a página de novo.",
  none: "Sem rascunho desta vez: a resposta não veio, ou não era para ser mostrada. A sua nota está como estava.",
};
const refusals = {
  no_consent:
    "Esta pessoa não autorizou que quem a atende use inteligência artificial. Ela decide em Conta, Autorizações; a nota se escreve como sempre.",
  off: "A inteligência artificial está desligada na clínica.",
  off_here: "Está desligado para esta pessoa. Quem a acompanha liga de novo em Perfil, Inteligência artificial.",
};

/** Keywords of the author's own, made into paragraphs by a model; only what she marks gets into the note. */
export default function NoteHelp() {
  const { patientId, noteId, name, help, isTold, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && "preview" in answer ? answer.preview : null;
  const ofTake = refusalOf(answer, { intent: "take" });
  const { status, refusal } = help;
  return (
    <>
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      <PageHeader
        title={`Ajuda para escrever a nota de ${name}`}
        lead="Você dá as palavras-chave, um modelo propõe parágrafos. Nada entra na nota sem você marcar."
        back={{ to: teamPaths.recordEdit(patientId, noteId), label: "Nota" }}
      />
      {(status === "queued" || status === "none") && (
        <p role="status" className="mb-4 max-w-reading">
          {states[status]}
        </p>
      )}
      {status === "queued" && <AwaitAnswer />}
      <OfferedParagraphs help={help} message={takeWords(ofTake)} reader={reader} />
      {refusal !== null && <p className="mt-4 max-w-reading">{refusals[refusal]}</p>}
      {refusal === null && status !== "queued" && (
        <section aria-labelledby="palavras" className={status === "ready" ? "mt-8 border-t border-line pt-5" : ""}>
          <h2 id="palavras" className="sr-only">
            Palavras-chave
          </h2>
          <KeywordsForm
            refusal={ofTake ? undefined : refusalOf(answer)}
            preview={preview}
            isAgain={status === "ready" || status === "none"}
          />
        </section>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
