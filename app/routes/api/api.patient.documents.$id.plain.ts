import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { requireDelivered } from "~/features/documents/issued/read-document.server";
import { showOwnPlain } from "~/features/insights/plain.wire";
import { readOwnPlain } from "~/features/insights/plain/own-plain.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `GET /api/patient/documents/:id/plain`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    await requireDelivered(ctx, id);
    const plain = await readOwnPlain(ctx, id);
    return { data: plain && showOwnPlain(plain) };
  });
}
