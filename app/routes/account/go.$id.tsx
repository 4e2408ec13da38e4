import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { sessionHref } from "~/features/appointments/appointments.notices";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** Where letters about a session or a series lead: an address that says nothing, and from it, once signed in, to what it is about. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { role } = (await requireMember(args)).actor;
    return redirect(sessionHref(args.params.id ?? "", role));
  });
}
