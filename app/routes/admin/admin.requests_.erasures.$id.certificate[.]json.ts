import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { takeClinicCertificate } from "~/features/privacy/erasure/clinic-erasures.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** The clinic's part of a certificate as a file. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { name, body } = await takeClinicCertificate(await requireAdmin(args), { id: args.params.id ?? "" });
    return new Response(body, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
