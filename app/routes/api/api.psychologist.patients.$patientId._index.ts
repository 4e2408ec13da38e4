import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { iso, isoOrNull } from "~/lib/time/iso";

/** `GET /api/psychologist/patients/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { linkedAt, nextSessionAt, ...patient } = await readPatient(ctx, { patientId: args.params.patientId ?? "" });
    return { data: { ...patient, linkedAt: iso(linkedAt), nextSessionAt: isoOrNull(nextSessionAt) } };
  });
}
