import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { listSentAgreements } from "~/features/agreements/agreement/read-agreement.server";
import { sendAgreement } from "~/features/agreements/agreement/send-agreement.server";
import { SentTable } from "~/features/agreements/components/sent-table";
import { listSearch, sendForm } from "~/features/agreements/agreements.schema";
import { agreementKinds, kindWords } from "~/features/agreements/words/agreement-words";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Termos da pessoa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor, done } = parseSearch(args.request, listSearch);
    const { name } = await readPatient(ctx, { patientId });
    const sent = await listSentAgreements(ctx, { patientId, cursor, limit: 30 });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { patientId, name, part: { ...sent, cursor: cursor ?? null }, done, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, sendForm, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    await sendAgreement(ctx, { ...said, patientId });
    return redirect(`${teamPaths.patientAgreements(patientId)}?done=sent`);
  });
}

/** What one person was sent, and sending another. */
export default function AgreementsOfPatient() {
  const { patientId, name, part, done, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      {done === "sent" && !refusal && <Flash>Enviado. A pessoa foi avisada.</Flash>}
      <PageHeader title={`Termos de ${name}`} back={{ to: teamPaths.patientProfile(patientId), label: "Perfil" }} />
      <Form method="post" className="mb-8 max-w-form space-y-4">
        <FormError message={refusal?.message} />
        <Select
          name="kind"
          label="Enviar"
          options={agreementKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          defaultValue={typedIn(refusal, "kind") ?? "contract"}
          error={refusal?.fields.kind}
        />
        <Checkbox name="isRequired" label="Pedir resposta antes da sessão" />
        <Button pending={pending} pendingLabel="Enviando…">
          Enviar para ler
        </Button>
      </Form>
      <SentTable sent={items} reader={reader} named={false} />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
