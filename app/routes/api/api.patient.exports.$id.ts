import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { accountPaths } from "~/account-paths";
import { readExport } from "~/features/privacy/copy/read-export.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `GET /api/patient/exports/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { id, status, progress } = await readExport(await requirePatient(args), args.params.id ?? "");
    return { data: { id, status, progress, ...(status === "ready" && { url: accountPaths.exportFile(id) }) } };
  });
}
