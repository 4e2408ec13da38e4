import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showWorking } from "~/features/records/record.present";
import { saveNoteSchema } from "~/features/records/records.schema";
import { readWorkingNotes, saveWorkingNotes } from "~/features/records/working/working-notes.server";
import { api, refuseWith } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/working-notes`: the caller's own. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showWorking(await readWorkingNotes(ctx, { patientId: args.params.patientId ?? "" })) };
  });
}

/** `PUT /api/psychologist/patients/:id/working-notes`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const input = { ...(await parseJson(args.request, saveNoteSchema)), patientId: args.params.patientId ?? "" };
    const { state, notes } = await saveWorkingNotes(ctx, input);
    if (state === "conflict") return refuseWith("records.changed_elsewhere", showWorking(notes), args);
    return { data: showWorking(notes) };
  });
}
