import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { RecordList } from "~/features/records/components/record/record-list";
import { emptyDocument } from "~/features/records/document/document";
import { Found, SearchForm } from "~/features/records/components/record/record-search";
import { beginNote } from "~/features/records/note/begin-note.server";
import { listNotes } from "~/features/records/note/list-notes.server";
import { searchNotes } from "~/features/records/search/search-notes.server";
import { recordsFormSchema } from "~/features/records/writing/record-forms.schema";
import { listSearch, patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
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
    const done = new URL(args.request.url).searchParams.get("done");
    return { ...list, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Begins a note between sessions; or looks for words, which are posted because they belong into no address. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, recordsFormSchema, async (ctx, posted) => {
    const { patientId } = check(patientParams, args.params);
    if (posted.intent === "search") {
      const { q, cursor } = posted;
      return { q, found: await searchNotes(ctx, { patientId, q, cursor }) };
    }
    const { id } = await beginNote(ctx, { patientId, content: emptyDocument }, posted.key);
    return redirect(teamPaths.recordEdit(patientId, id));
  });
}

/** Looking for words changes nothing: the list stays as it is. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get("intent") !== "search" && defaultShouldRevalidate;
}

/** The prontuário of a patient as their psychologist has it. */
export default function Records() {
  const { items, drafts, nextCursor, patient, inCare, done, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const searched = answer && "found" in answer ? answer : null;
  return (
    <div className="max-w-3xl">
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
      {done === "discarded" && !answer && <Flash>Rascunho descartado.</Flash>}
      {refusal && <FormError message={refusal.fields.q ?? refusal.message} />}
      {(items.length > 0 || searched) && <SearchForm q={searched?.q} />}
      {searched ? (
        <Found {...searched.found} q={searched.q} patientId={patient.id} reader={reader} />
      ) : (
        <>
          {items.length === 0 && <Nothing />}
          {drafts.length > 0 && (
            <section className="mb-6">
              <h2 className="mb-2 text-lg dense:text-base">Rascunhos mais antigos, por assinar</h2>
              <RecordList rows={drafts} patientId={patient.id} reader={reader} />
            </section>
          )}
          {items.length > 0 && <h2 className="sr-only">Notas</h2>}
          {items.length > 0 && <RecordList rows={items} patientId={patient.id} reader={reader} />}
          <Pager nextCursor={nextCursor} label="Notas mais antigas" />
        </>
      )}
    </div>
  );
}

function Begin() {
  const pending = useNavigation().formData?.get("intent") === "begin";
  return (
    <Form method="post" action="?index">
      <input type="hidden" name="intent" value="begin" />
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
