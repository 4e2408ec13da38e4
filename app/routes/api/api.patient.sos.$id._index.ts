import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readOwnSos } from "~/features/sos/patient/own-sos.server";
import { showAlert, forStranger } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requireSosCaller } from "~/http/sos-guard.server";

/** `GET /api/patient/sos/:id`: without the words when the login has ended. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { ctx, known } = await requireSosCaller(args);
    const alert = await readOwnSos(ctx, args.params.id ?? "");
    return { data: showAlert(known === "session" ? alert : forStranger(alert)) };
  });
}
