import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { RecordList } from "~/features/records/components/record/record-list";
import { emptyDocument } from "~/features/records/document/document";
import { beginNote } from "~/features/records/note/begin-note.server";
import { listNotes } from "~/features/records/note/list-notes.server";
import { beginFormSchema } from "~/features/records/writing/record-forms.schema";
import { listSearch, patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { EmptyState } from "~/ui/list/empty-state";
import { Pager } from "~/ui/list/pager";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Prontuário");

/** Notes on a page. */
const limit = 20;

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor } = parseSearch(args.request, listSearch);
    const list = await listNotes(ctx, { patientId, limit, cursor });
    return { ...list, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Begins a note between sessions. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, beginFormSchema, async (ctx, { key }) => {
    const { patientId } = check(patientParams, args.params);
    const { id } = await beginNote(ctx, { patientId, content: emptyDocument }, key);
    return redirect(teamPaths.recordEdit(patientId, id));
  });
}

/** The prontuário of a patient as their psychologist has it. */
export default function Records() {
  const { items, nextCursor, patient, inCare, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={`Prontuário de ${patient.name}`}
        lead="Suas notas, da mais nova à mais antiga. Só você as lê; a pessoa, o que você deixar."
        back={{ to: teamPaths.patient(patient.id), label: "Paciente" }}
        actions={
          <>
            {inCare && <Begin />}
            <Button asChild variant="quiet">
              <Link to={teamPaths.workingNotes(patient.id)}>Anotações restritas</Link>
            </Button>
          </>
        }
      />
      {refusal && <FormError message={refusal.message} />}
      {items.length === 0 ? <Nothing /> : <RecordList rows={items} patientId={patient.id} reader={reader} />}
      <Pager nextCursor={nextCursor} label="Notas mais antigas" />
    </div>
  );
}

function Begin() {
  const pending = useNavigation().formMethod === "POST";
  return (
    <Form method="post" action="?index">
      <HiddenIdempotencyKey name="key" />
      <Button pending={pending} pendingLabel="Abrindo…">
        Nota sem sessão
      </Button>
    </Form>
  );
}

function Nothing() {
  return (
    <EmptyState title="Aqui ficam as notas deste acompanhamento">
      A nota de uma sessão se abre pela agenda, em “Anotar”. Uma conversa com a escola, uma ligação: em “Nota sem
      sessão”.
    </EmptyState>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
