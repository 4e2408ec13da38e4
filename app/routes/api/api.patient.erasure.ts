import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { askErasure } from "~/features/privacy/erasure/ask-erasure.server";
import { previewErasure } from "~/features/privacy/erasure/preview-erasure.server";
import { askErasureSchema } from "~/features/privacy/privacy.schema";
import { api } from "~/http/api.server";
import { requireAccount, requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { iso } from "~/lib/time/iso";

/** `POST /api/patient/erasure`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    await requirePatient(args);
    const ctx = await requireAccount(args);
    const asked = await askErasure(ctx, await parseJson(args.request, askErasureSchema));
    const { goes, kept } = await previewErasure(ctx);
    const data = { certificateId: asked.id, dueAt: iso(asked.dueAt), erased: goes, kept };
    return { data, status: 202 };
  });
}
