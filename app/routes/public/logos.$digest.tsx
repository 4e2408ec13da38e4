import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { logoAnswer } from "~/features/files/clinic-logo/clinic-logo.server";
import { anonymous } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** A clinic's logo: an image and nothing else, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => logoAnswer(anonymous(args), args.params.digest ?? ""));
}
