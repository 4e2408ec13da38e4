import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { DataHome } from "~/features/privacy/components/data-home";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Seus dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requireMember(args);
    return null;
  });
}

/** What somebody can do with what is held of them. */
export default DataHome;
