import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NoteForm } from "~/features/records/components/note/note-form";
import { overtakenBy } from "~/features/records/components/note/overtaken";
import { emptyDocument } from "~/features/records/document/document";
import { readWorkingNotes } from "~/features/records/working/working-notes.server";
import { afterSaving } from "~/features/records/writing/after-saving";
import { savePostedWorking } from "~/features/records/writing/save-posted.server";
import { textFormSchema } from "~/features/records/writing/text-form.schema";
import { textOnPage } from "~/features/records/writing/text-on-page.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { unsentForm } from "~/ui/device/unsent";
import { Notice } from "~/ui/feedback/notice";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Anotações restritas");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { content, version, savedAt, patient } = await readWorkingNotes(ctx, { patientId });
    const text = textOnPage(content ?? emptyDocument, version, savedAt);
    return { text, patient, owner: ctx.actor.memberId, zone: ctx.actor.zone };
  });
}

/** Saves without the editor. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, textFormSchema, async (ctx, posted) => {
    const { patientId } = check(patientParams, args.params);
    await savePostedWorking(ctx, patientId, posted);
    return redirect(afterSaving(teamPaths.workingNotes(patientId)));
  });
}

/** What a psychologist notes for herself: another place than the prontuário, and it looks like one. */
export default function WorkingNotes() {
  const { text, patient, owner, zone } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const here = teamPaths.workingNotes(patient.id);
  return (
    <div className="max-w-3xl rounded-lg border-2 border-dashed border-line-strong bg-sunk p-4 sm:p-5">
      <PageHeader
        title={`Anotações restritas sobre ${patient.name}`}
        lead="Não são o prontuário: hipóteses, supervisão, lembretes de trabalho. Só você lê."
        back={{ to: teamPaths.records(patient.id), label: "Prontuário" }}
      />
      <Notice className="mb-5">
        <p>
          Ficam sob uma chave própria e fora da cópia que a pessoa pode pedir, de relatórios e de qualquer acesso da
          clínica. O que for do atendimento pertence à nota da sessão.
        </p>
      </Notice>
      <NoteForm
        key={patient.id}
        text={text}
        saveHref={`/api/psychologist/patients/${patient.id}/working-notes`}
        draft={{ owner, form: unsentForm(`working/${patient.id}`) }}
        label="Anotações restritas"
        placeholder="Só para você"
        mentionsHref={teamPaths.mentions(patient.id)}
        refusal={refusal}
        overtaken={overtakenBy(refusal, text.plain.text, here)}
        zone={zone}
      />
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
