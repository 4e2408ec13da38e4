import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { recordFromAgreement, withdrawAgreement } from "~/features/agreements/agreement/answer-agreement.server";
import { readAgreement } from "~/features/agreements/agreement/read-agreement.server";
import { AgreementHead, AgreementProof, AgreementText } from "~/features/agreements/components/agreement-sheet";
import { statusWords } from "~/features/agreements/components/agreement-state-words";
import { listSearch, sentActs } from "~/features/agreements/agreements.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history, and become a file's name. */
export const meta: MetaFunction = () => pageMeta("Documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const agreement = await readAgreement(ctx, { id: args.params.id ?? "" });
    const { done } = parseSearch(args.request, listSearch);
    return { agreement, done, clinic: ctx.clinicName, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, sentActs, async (ctx, { intent }) => {
    const id = args.params.id ?? "";
    await (intent === "withdraw" ? withdrawAgreement(ctx, { id }) : recordFromAgreement(ctx, { id }));
    return redirect(`${teamPaths.agreement(id)}?done=${intent}`);
  });
}

const done: Record<string, string> = {
  withdraw: "Retirado. A pessoa não é mais chamada a responder.",
  record: "Autorização registrada no perfil.",
};

/** One agreement as both keep it. */
export default function SentAgreement() {
  const { agreement, done: said, clinic, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { kind, status, patientName, words } = agreement;
  const flash = said === undefined || refusal ? undefined : done[said];
  return (
    <>
      <div className="print:hidden">
        {flash && <Flash>{flash}</Flash>}
        <PageHeader
          title={words.title}
          back={{ to: teamPaths.agreements(), label: "Termos e contratos" }}
          lead={`${patientName} · ${statusWords[status]}`}
          actions={<PrintButton />}
        />
        <FormError message={refusal?.message} />
        <div className="mb-6 flex flex-wrap gap-3">
          {status === "sent" && (
            <Form method="post">
              <Button name="intent" value="withdraw" variant="quiet">
                Retirar
              </Button>
            </Form>
          )}
          {kind === "guardian" && status === "accepted" && (
            <Form method="post">
              <Button name="intent" value="record" variant="quiet">
                Conferi quem autorizou: registrar no perfil
              </Button>
            </Form>
          )}
        </div>
      </div>
      <div className="paper">
        <AgreementHead agreement={agreement} clinic={clinic} />
        <AgreementText words={words} />
        <AgreementProof agreement={agreement} reader={reader} />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.agreements()} />;
}
