import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openSos } from "~/features/sos/responder/answer-sos.server";
import { showAlert } from "~/features/sos/sos.present";
import { api } from "~/http/api.server";
import { requireResponder } from "~/http/guards.server";

/** `GET /api/sos/:id`: one alert as it is now; to an admin without what people wrote. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireResponder(args);
    return { data: showAlert(await openSos(ctx, args.params.id ?? "")) };
  });
}
