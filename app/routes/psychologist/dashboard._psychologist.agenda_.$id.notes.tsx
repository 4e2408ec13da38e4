import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readLedAppointment } from "~/features/appointments/booking/read-appointment.server";
import { sessionParams } from "~/features/appointments/day/day-forms.schema";
import { sessionGoals } from "~/features/goals/components/session-lines";
import { goalsBefore } from "~/features/goals/goal/goals-before.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { NotePage } from "~/features/records/components/note/note-page";
import { noteOf } from "~/features/records/components/record/record-words";
import { readNote } from "~/features/records/note/read-note.server";
import { afterSaving } from "~/features/records/writing/after-saving";
import { beginningOf } from "~/features/records/writing/beginning.server";
import { noteSearch } from "~/features/records/writing/note-search.schema";
import { savePosted } from "~/features/records/writing/save-posted.server";
import { takeNoteFiles } from "~/features/records/writing/take-note-files.server";
import { noteFormSchema, type PostedNote } from "~/features/records/writing/text-form.schema";
import { textOnPage } from "~/features/records/writing/text-on-page.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, filesIn, parseSearch } from "~/http/parse.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Nota da sessão");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { id } = check(sessionParams, args.params);
    const { patientId, template, go } = parseSearch(args.request, noteSearch);
    const { note, patient, session, inCare, mayWrite } = await readNote(ctx, { appointmentId: id, patientId });
    if (note?.signature) throw redirect(teamPaths.record(patient.id, note.id));
    if (note && go === "sign") throw redirect(teamPaths.recordSign(patient.id, note.id));
    const { templates, content } = await beginningOf(ctx, { isBegun: note !== null, template });
    const text = textOnPage(note?.content ?? content, note?.version ?? 0, note?.savedAt ?? null);
    const { memberId: owner, zone } = ctx.actor;
    const goals = mayWrite ? ((await goalsBefore(ctx, [patient.id])).get(patient.id) ?? []) : [];
    const others = session && session.patientIds.length > 1 ? await othersIn(ctx, id, patient.id) : [];
    const reader = { now: ctx.now(), zone };
    const who = { patient, session, inCare, mayWrite, others, owner, reader };
    const lines = sessionGoals(goals, { sessionId: id, patientId: patient.id }, reader);
    return { ...who, text, files: note?.files ?? [], noteId: note?.id ?? null, templates, template, goals: lines };
  });
}

/** Who else comes to a joint session: each has a note of their own. */
async function othersIn(ctx: PsychologistCtx, id: string, patientId: string) {
  const { patients } = await readLedAppointment(ctx, { id });
  return patients.flatMap((one) =>
    one.patientId !== patientId && one.name !== null ? [{ id: one.patientId, name: one.name }] : [],
  );
}

/** Saves without the editor. */
export async function action(args: ActionFunctionArgs) {
  const asked = () => ({
    appointmentId: check(sessionParams, args.params).id,
    patientId: parseSearch(args.request, noteSearch).patientId,
  });
  const save = async (ctx: PsychologistCtx, posted: PostedNote) => {
    const { appointmentId, patientId } = asked();
    const { template } = parseSearch(args.request, noteSearch);
    const note = await savePosted(ctx, asked(), posted, template);
    if (!note) return redirect(teamPaths.sessionNote(appointmentId, patientId, posted.template));
    if (posted.next === "sign") return redirect(teamPaths.recordSign(note.patientId, note.id));
    return redirect(afterSaving(teamPaths.sessionNote(appointmentId, patientId)));
  };
  return submit(args, requirePsychologist, noteFormSchema, save, (ctx, form, typed) =>
    takeNoteFiles(ctx, asked(), filesIn(form, "attachment"), typed),
  );
}

/** The note of one session, while it is written. */
export default function SessionNote() {
  const { patient, session, others, reader, ...rest } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const isJoint = session !== null && session.patientIds.length > 1;
  const here = teamPaths.sessionNote(session?.id ?? "", isJoint ? patient.id : undefined);
  return (
    <>
      <PageHeader
        title={`Nota da sessão de ${patient.name}`}
        lead={noteOf(session?.startAt ?? reader.now, session, reader)}
        back={{ to: teamPaths.agendaSession(session?.id ?? ""), label: "Sessão" }}
      />
      {others.length > 0 && (
        <p className="mb-4">
          Sessão conjunta: cada pessoa tem a própria nota.{" "}
          {others.map(({ id, name }) => (
            <Link key={id} to={teamPaths.sessionNote(session?.id ?? "", id)} className="link mr-3">
              Nota de {name}
            </Link>
          ))}
        </p>
      )}
      <NotePage
        key={patient.id}
        {...rest}
        patient={patient}
        session={session}
        here={here}
        saveHref={sessionNoteApi(session?.id ?? "", isJoint ? patient.id : undefined)}
        signHref={`${here}${isJoint ? "&" : "?"}go=sign`}
        refusal={refusal}
        zone={reader.zone}
      />
    </>
  );
}

const sessionNoteApi = (id: string, patientId?: string) =>
  `/api/psychologist/sessions/${id}/notes${patientId ? `?patientId=${patientId}` : ""}`;

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}
