import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { takeCertificate } from "~/features/privacy/erasure/read-certificate.server";
import { anonymous } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** The certificate as a file. By a press alone: what only looks at links takes nothing. */
export async function action(args: ActionFunctionArgs) {
  return page(args, async () => {
    const { name, body } = await takeCertificate(anonymous(args), args.params.token ?? "");
    return new Response(body, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
      },
    });
  });
}
