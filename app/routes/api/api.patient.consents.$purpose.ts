import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showConsent } from "~/features/consent/consent.present";
import { setConsentSchema } from "~/features/consent/consent.schema";
import { answerConsent } from "~/features/consent/read-consent.server";
import { decideOwnConsent } from "~/features/privacy/decide-own-consent.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/patient/consents/:purpose`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { data: showConsent(await answerConsent(ctx, args.params.purpose ?? "")) };
  });
}

/** `PUT /api/patient/consents/:purpose`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const purpose = args.params.purpose ?? "";
    await answerConsent(ctx, purpose); // an unknown one is not found, whatever was sent
    const input = await parseJson(args.request, setConsentSchema);
    return { data: showConsent(await decideOwnConsent(ctx, { ...input, purpose, place: "api" })) };
  });
}
