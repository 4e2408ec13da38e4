import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { instrumentCodes } from "~/features/measures/instrument/instrument";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { showInstrument } from "~/features/measures/measures.present";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";

/** `GET /api/scales`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    await requireMember(args);
    return { data: instrumentCodes.map((code) => showInstrument(instruments[code])) };
  });
}
