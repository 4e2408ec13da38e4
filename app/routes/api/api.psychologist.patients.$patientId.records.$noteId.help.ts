import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { noteHelpBody, takeBody } from "~/features/insights/insights.schema";
import { showNoteHelp } from "~/features/insights/insights.wire";
import { askNoteHelp, readNoteHelp } from "~/features/insights/note-help/note-help.server";
import { takeParagraphs } from "~/features/insights/note-help/take-paragraphs.server";
import { recordParams } from "~/features/records/writing/record-forms.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { check, parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/records/:noteId/help`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showNoteHelp(await readNoteHelp(ctx, check(recordParams, args.params))) };
  });
}

/** `POST` and `PUT /api/psychologist/patients/:id/records/:noteId/help`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const ref = check(recordParams, args.params);
    // Whose patient it is not learns nothing, not even whether its words were good.
    await readPatient(ctx, ref);
    if (args.request.method === "PUT") {
      await takeParagraphs(ctx, { ...ref, ...(await parseJson(args.request, takeBody)) });
      return { data: showNoteHelp(await readNoteHelp(ctx, ref)) };
    }
    const said = await parseJson(args.request, noteHelpBody);
    return { status: 202, data: await askNoteHelp(ctx, { ...ref, ...said }) };
  });
}
