import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { switchBody } from "~/features/ai/ai.schema";
import { showPatientAi } from "~/features/ai/ai.wire";
import { readPatientAi, setPatientAi } from "~/features/ai/use/patient-switches.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/ai`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showPatientAi(await readPatientAi(ctx, { patientId: args.params.patientId ?? "" })) };
  });
}

/** `PUT /api/psychologist/patients/:id/ai`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const of = { patientId: args.params.patientId ?? "" };
    await readPatient(ctx, of);
    const { feature, on } = await parseJson(args.request, switchBody);
    await setPatientAi(ctx, { ...of, feature, isOn: on });
    return { data: showPatientAi(await readPatientAi(ctx, of)) };
  });
}
