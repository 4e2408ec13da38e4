import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { listOwnSos } from "~/features/sos/patient/own-sos.server";
import { waitedOf } from "~/features/sos/ladder/held-back.policy";
import { raiseAtOnce } from "~/features/sos/patient/raise-sos.server";
import { showAlert, showHead, forStranger } from "~/features/sos/sos.present";
import { raiseSchema } from "~/features/sos/sos.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { check, parseSearch, pressKeyOf, readPress } from "~/http/parse.server";
import { requireMeant } from "~/http/same-member.server";
import { requirePresser } from "~/http/sos-guard.server";

/** `GET /api/patient/sos`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return answerPage(await listOwnSos(ctx, parseSearch(args.request, pageSchema)), showHead);
  });
}

/** `POST /api/patient/sos`: a call for help, from a live login or a device that had one; to the latter no words are shown. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const { ctx, standing } = await requirePresser(args);
    requireMeant(args.request, ctx.actor.memberId);
    const input = check(raiseSchema, await readPress(args.request));
    const { headers } = args.request;
    const waited = waitedOf(headers.get("X-Queued-At"), ctx.now(), headers.get("X-Sent-At"));
    const { alert, known } = await raiseAtOnce(ctx, input, { key: pressKeyOf(args.request), waited, standing });
    return { data: showAlert(known === "session" ? alert : forStranger(alert)), status: 201 };
  });
}
