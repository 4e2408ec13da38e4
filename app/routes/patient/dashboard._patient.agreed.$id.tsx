import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptAgreement, refuseAgreement } from "~/features/agreements/agreement/answer-agreement.server";
import { readAgreement } from "~/features/agreements/agreement/read-agreement.server";
import { AgreementHead, AgreementProof, AgreementText } from "~/features/agreements/components/agreement-sheet";
import { ownStatusWords } from "~/features/agreements/components/agreement-state-words";
import { AnswerForm, RefuseForm } from "~/features/agreements/components/answer-form";
import { answerForm, ownSearch } from "~/features/agreements/agreements.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { Fold } from "~/ui/fold";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const agreement = await readAgreement(ctx, { id: args.params.id ?? "" });
    const { done, back } = parseSearch(args.request, ownSearch);
    return { agreement, done, back, clinic: ctx.clinicName, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, answerForm, async (ctx, said) => {
    const id = args.params.id ?? "";
    const { back } = parseSearch(args.request, ownSearch);
    if (said.intent === "accept") await acceptAgreement(ctx, { ...said, id });
    else await refuseAgreement(ctx, { id, step: said.intent, reply: said.reply });
    return redirect(back === undefined ? `${ownPaths.agreed(id)}?done=${said.intent}` : placeOf(back).to);
  });
}

/** Where somebody came from who reads it before a session. @param back `session/<id>` or `room/<id>` */
function placeOf(back: string): { to: string; label: string } {
  const [place, sessionId = ""] = back.split("/");
  return place === "room"
    ? { to: paths.room(sessionId), label: "Sala da sessão" }
    : { to: paths.session(sessionId), label: "Sessão" };
}

const done: Record<string, string> = {
  accept: "Aceite registrado. A sua cópia fica aqui.",
  decline: "Resposta registrada. Quem acompanha você foi avisado, e vocês podem conversar sobre isso.",
  revoke: "Seu aceite foi retirado.",
};

/** A text to read with calm, and the answer below it; answered, the copy of it. */
export default function OwnAgreement() {
  const { agreement, done: said, back, clinic, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { status, words, psychologistName } = agreement;
  const flash = said === undefined || refusal ? undefined : done[said];
  return (
    <>
      <div className="print:hidden">
        {flash && <Flash>{flash}</Flash>}
        <PageHeader
          title={words.title}
          back={back === undefined ? { to: ownPaths.agreements(), label: "Termos e contratos" } : placeOf(back)}
          lead={status === "sent" ? `De ${psychologistName}. Leia com calma; não há pressa.` : ownStatusWords[status]}
          actions={status === "sent" ? undefined : <PrintButton />}
        />
      </div>
      <div className="paper">
        <AgreementHead agreement={agreement} clinic={clinic} />
        <AgreementText words={words} />
        {status !== "sent" && <AgreementProof agreement={agreement} reader={reader} />}
      </div>
      {status === "sent" && <AnswerForm agreement={agreement} refusal={refusal} />}
      {status === "accepted" && (
        <div className="mt-6 max-w-form print:hidden">
          <Fold label="Retirar meu aceite">
            <RefuseForm step="revoke" label="Retirar aceite" />
          </Fold>
        </div>
      )}
    </>
  );
}
